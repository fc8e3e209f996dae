import Popover from '@mui/material/Popover';
import { useTranslation } from 'react-i18next';
import { Explained } from '@renderer/ui/figure';
import type { ColumnId } from './model/columns';
import { explain } from './model/explain';
import type { MonthTools } from './model/reasons';
import { headerOf } from './model/words';

export interface AskedFigure {
  id: ColumnId;
  at: number;
  /** The cell it stands in. */
  anchor: HTMLElement;
}

/** The formula and the inputs of the figure that was clicked. */
export function ExplainPopover({
  tools,
  asked,
  onClose,
}: {
  tools: MonthTools;
  asked: AskedFigure;
  onClose: () => void;
}) {
  const { t: common } = useTranslation();
  const { t, format, figures } = tools;
  const label = `${headerOf(t, format, asked.id)} · ${figures.table.names[asked.at] ?? ''}`;
  return (
    <Popover
      open
      anchorEl={asked.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': common('figure.explain', { label }) } }}
    >
      <Explained label={label} explanation={explain(tools, asked.id, asked.at)} />
    </Popover>
  );
}
