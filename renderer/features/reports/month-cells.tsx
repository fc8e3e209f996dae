import { visuallyHidden } from '@renderer/ui/visually-hidden';
import Box from '@mui/material/Box';
import { MISSING } from '@renderer/lib/format';
import { PlainText, hasHidden } from '@renderer/ui/plain-text';
import { type ColumnId, isMoney } from './model/columns';
import type { GroupLine } from './model/lines';
import { type MonthTools, reasonOf } from './model/reasons';
import type { Total } from './model/totals';
import { facetWords, figureText, figureTitle } from './model/words';

const titleOf = (...parts: readonly (string | null)[]): string | undefined =>
  parts.filter(Boolean).join('. ') || undefined;

/** A text from Spoki. Most are plain, and a cell of a plain one costs no component of its own style. */
export function TextCell({ text }: { text: string }) {
  if (hasHidden(text) || text.trim() === '') return <PlainText>{text}</PlainText>;
  return <bdi title={text}>{text}</bdi>;
}

/** "≈" before what is not exact; the reason on hover, and with all else behind a click. */
export function FigureCell({ tools, id, at }: { tools: MonthTools; id: ColumnId; at: number }) {
  const value = tools.figures.value(id, at);
  const quality = tools.figures.quality(id, at);
  const reason = reasonOf(tools, id, at);
  const text = value === null ? MISSING : figureText(tools.format, id, value);
  return (
    <span className={`explains ${quality}`} title={titleOf(figureTitle(tools, id, at), reason)}>
      {quality === 'inferred' && <span className="about">≈ </span>}
      {text}
    </span>
  );
}

interface TotalCellProps {
  tools: MonthTools;
  id: ColumnId;
  total: Total | null;
  accounts: number;
}

/** What several accounts come to; on hover, of how many it was made. */
export function TotalCell({ tools: { t, format }, id, total, accounts }: TotalCellProps) {
  if (total === null) return null;
  const known = t('totals.known', { known: format.number(total.known), shown: format.number(accounts) });
  const raw = isMoney(id) && total.value !== null ? t('cells.thousandths', { value: total.value }) : null;
  return (
    <span className={total.quality} title={titleOf(raw, known)}>
      {total.quality === 'inferred' && total.value !== null && <span className="about">≈ </span>}
      {figureText(format, id, total.value)}
    </span>
  );
}

/** The head of a group: Enter or a click folds it. */
export function GroupName({ line, tools: { t, format } }: { line: GroupLine; tools: MonthTools }) {
  const name = facetWords(t, format, line.facet, line.value);
  return (
    <span className="group-name">
      <span aria-hidden>{line.folded ? '▸ ' : '▾ '}</span>
      <bdi>{t('group.name', { name, number: format.number(line.totals.accounts) })}</bdi>
      <Box component="span" sx={visuallyHidden}>
        {t(line.folded ? 'group.folded' : 'group.open')}
      </Box>
    </span>
  );
}
