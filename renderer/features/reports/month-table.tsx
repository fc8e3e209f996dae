import { type ReactNode, type Ref, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import { useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle, TableSort } from '@renderer/ui/data-table/table-types';
import { type AskedFigure, ExplainPopover } from './explain-popover';
import { COLUMN_IDS } from './model/columns';
import type { MonthLine } from './model/lines';
import type { MonthTools } from './model/reasons';
import { type MonthViewState, isNarrowed, toggled } from './model/view-state';
import { monthColumns, monthTotals } from './month-columns';
import type { ShownMonth } from './use-shown-month';

interface MonthTableProps {
  month: ShownMonth;
  view: MonthViewState;
  onView: (view: MonthViewState) => void;
  selected: ReadonlySet<string>;
  onMark: (accountIds: readonly string[], marked: boolean) => void;
  onClear: () => void;
  onOpenAccount: (accountId: AccountId) => void;
  /** The account that keys or the mouse came to. */
  onAccount: (accountId: AccountId) => void;
  empty: ReactNode;
  ref: Ref<TableHandle>;
}

const lineId = ({ id }: MonthLine): string => id;
const mayMark = ({ kind }: MonthLine): boolean => kind === 'account';

export function MonthTableView(props: MonthTableProps) {
  const { month, view, onView, selected, onMark, onClear, onOpenAccount, onAccount, empty, ref } = props;
  const { figures, lines, totals } = month;
  const { t } = useTranslation('reports');
  const format = useFormat();
  const now = useNow();
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  const tools = useMemo((): MonthTools => ({ t, format, figures }), [t, format, figures]);
  const columns = useMemo(() => monthColumns(tools, now), [tools, now]);
  const narrowed = isNarrowed(view);
  const footer = useMemo(() => monthTotals(tools, totals, narrowed), [tools, totals, narrowed]);
  const labelOf = useCallback(
    (line: MonthLine) =>
      t('selection.one', { name: (line.kind === 'account' && figures.table.names[line.at]) || line.id }),
    [t, figures],
  );
  const accountOf = (line: MonthLine): AccountId | undefined =>
    line.kind === 'account' ? figures.table.accountIds[line.at] : undefined;

  const open = (line: MonthLine): void => {
    const accountId = accountOf(line);
    if (accountId !== undefined) onOpenAccount(accountId);
    else onView({ ...view, folded: toggled(view.folded, line.id) });
  };
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = COLUMN_IDS.find((id) => id === column);
    if (known) onView({ ...view, sort: { column: known, descending } });
  };
  const ask = (line: MonthLine, columnId: string, anchor: HTMLElement): void => {
    const id = COLUMN_IDS.find((one) => one === columnId);
    if (id && line.kind === 'account') setAsked({ id, at: line.at, anchor });
  };
  return (
    <>
      <DataTable
        ref={ref}
        label={t('table')}
        rows={lines}
        rowId={lineId}
        columns={columns}
        visible={view.columns}
        sort={view.sort}
        onSort={sortBy}
        onOpen={open}
        onExplain={ask}
        onActiveRow={(line) => {
          const accountId = accountOf(line);
          if (accountId !== undefined) onAccount(accountId);
        }}
        selection={{
          selected,
          onToggle: (id) => onMark([id], !selected.has(id)),
          boxes: { onMark, onClear, labelOf, allLabel: t('selection.all'), mayMark },
        }}
        totals={footer}
        resetKey={JSON.stringify([view.search, view.countries, view.types, view.flags, view.sort, view.groupBy])}
        empty={empty}
      />
      {asked && <ExplainPopover tools={tools} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
