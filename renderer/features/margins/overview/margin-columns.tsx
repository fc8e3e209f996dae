import type { TFunction } from 'i18next';
import type { Thousandths } from '@shared/domain/money';
import type { ProfitCategory } from '@shared/domain/report';
import { MISSING, type Format } from '@renderer/lib/format';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { PlainText, hasHidden } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';
import { FLAGS, MARGIN_COLUMNS, type MarginColumn, type MarginRow, hasFlag, isCategory } from '../model/margin-rows';

export interface ColumnTools {
  t: TFunction<'margins'>;
  format: Format;
}

const SIZES: Partial<Record<MarginColumn, number>> = {
  name: 190,
  state: 158,
  smsOneWay: 98,
  smsTwoWay: 98,
  profit: 104,
  setAt: 140,
  setBy: 140,
};
const CATEGORY_SIZE = 84;
const SHARE_SIZE = 76;
const isFigure = (column: MarginColumn): boolean =>
  isCategory(column) || column === 'profit' || column === 'margin' || column === 'markup';

/** The table's columns in one language and currency. */
export function marginColumns({ t, format }: ColumnTools): TableColumn<MarginRow>[] {
  const words = { currency: format.currency };
  return MARGIN_COLUMNS.map((id) => ({
    id,
    header: t(`list.columns.${id}`, words),
    description: isCategory(id)
      ? t('list.about.unit', { ...words, category: t(`categories.${id}`) })
      : t(`list.about.${id}`),
    size: SIZES[id] ?? (isCategory(id) ? CATEGORY_SIZE : SHARE_SIZE),
    align: isFigure(id) ? 'end' : 'start',
    cell: (row) => <Cell column={id} row={row} t={t} format={format} />,
  }));
}

function Cell({ column, row, t, format }: ColumnTools & { column: MarginColumn; row: MarginRow }) {
  if (isCategory(column)) return <UnitCell category={column} row={row} t={t} format={format} />;
  const { account, applied } = row;
  switch (column) {
    case 'name':
      return <Text>{account.name}</Text>;
    case 'state':
      return <StateCell row={row} t={t} />;
    case 'setAt':
      return applied ? <span title={format.dateTime(applied.at)}>{format.dateTime(applied.at)}</span> : MISSING;
    case 'setBy':
      return applied ? <Text>{applied.profileName}</Text> : MISSING;
    case 'profit':
      return <ProfitCell value={account.month?.profit ?? null} t={t} format={format} />;
    case 'margin':
    case 'markup':
      return format.percent(row[column]);
  }
}

function UnitCell({ category, row, t, format }: ColumnTools & { category: ProfitCategory; row: MarginRow }) {
  const value = row.applied?.margins[category] ?? null;
  if (value === null) return <span className="quiet">{MISSING}</span>;
  return <span title={t('form.rawThousandths', { value })}>{format.money(value, { decimals: 3, bare: true })}</span>;
}

function ProfitCell({ value, t, format }: ColumnTools & { value: Thousandths | null }) {
  if (value === null) return MISSING;
  return <span title={t('form.rawThousandths', { value })}>{format.money(value, { bare: true })}</span>;
}

function StateCell({ row, t }: { row: MarginRow; t: ColumnTools['t'] }) {
  const flags = FLAGS.filter((flag) => hasFlag(row, flag) && !(flag === 'never' && row.unverified));
  if (flags.length === 0) return <StatusBadge tone="good">{t('list.set')}</StatusBadge>;
  const isWarning = flags.some((flag) => flag !== 'never');
  return (
    <span className="badge" title={row.drifts.map((line) => t(`categories.${line}`)).join(', ') || undefined}>
      <StatusBadge tone={isWarning ? 'warning' : 'neutral'}>
        {flags.map((flag) => t(`list.flags.${flag}`)).join(' · ')}
      </StatusBadge>
    </span>
  );
}

/** Most texts are plain, and a cell of a plain one costs no component of its own style. */
function Text({ children: text }: { children: string }) {
  if (hasHidden(text) || text.trim() === '') return <PlainText>{text}</PlainText>;
  return <bdi title={text}>{text}</bdi>;
}
