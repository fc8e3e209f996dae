import type { TFunction } from 'i18next';
import type { Thousandths } from '@shared/domain/money';
import type { ReconcileRow } from '@shared/ipc/finance-models';
import { type Format, MISSING } from '@renderer/lib/format';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';
import { RECONCILE_COLUMNS, type ReconcileColumn, expectedClosing, standingOf } from './model/reconcile-rows';

interface Tools {
  t: TFunction<'reconcile'>;
  format: Format;
}

const SIZES: Partial<Record<ReconcileColumn, number>> = { account: 190, causes: 168, difference: 120 };
const AMOUNT_SIZE = 94;
const TONES = { open: 'warning', explained: 'good', untold: 'neutral', settled: 'good' } as const;

export function reconcileColumns(tools: Tools): TableColumn<ReconcileRow>[] {
  return RECONCILE_COLUMNS.map((id) => ({
    id,
    header: tools.t(`columns.${id}`),
    description: tools.t(`about.${id}`),
    size: SIZES[id] ?? AMOUNT_SIZE,
    align: id === 'account' || id === 'causes' ? 'start' : 'end',
    cell: (row) => <Cell column={id} row={row} {...tools} />,
  }));
}

function Cell({ column, row, t, format }: Tools & { column: ReconcileColumn; row: ReconcileRow }) {
  const amount = (value: Thousandths | null, inferred = false) => <Amount {...{ value, inferred, t, format }} />;
  switch (column) {
    case 'account':
      return <PlainText>{row.accountName}</PlainText>;
    case 'opening':
      return amount(row.opening.value, row.opening.quality === 'inferred');
    case 'closing':
      return amount(row.closing.value, row.closing.quality === 'inferred');
    case 'expected':
      return amount(expectedClosing(row), row.opening.quality === 'inferred');
    case 'recharge':
      return amount(row.recharge);
    case 'consumption':
      return amount(row.consumption);
    case 'residual':
      return amount(row.residual);
    case 'difference':
      return amount(row.rechargeDifference);
    case 'causes':
      return <Causes row={row} t={t} format={format} />;
  }
}

function Amount({ value, inferred, t, format }: Tools & { value: Thousandths | null; inferred: boolean }) {
  if (value === null) return <span className="quiet">{MISSING}</span>;
  return (
    <span title={t('raw', { value })}>
      {inferred && <span aria-label={t('inferred')}>≈ </span>}
      {format.money(value, { bare: true })}
    </span>
  );
}

function Causes({ row, t }: Tools & { row: ReconcileRow }) {
  const standing = standingOf(row);
  const [first, ...more] = row.causes;
  const words =
    standing === 'open' && first
      ? [t(`causes.${first}`), more.length > 0 && t('more', { count: more.length })].filter(Boolean).join(' ')
      : t(`standings.${standing}`);
  return (
    <span className="badge" title={row.causes.map((cause) => t(`causes.${cause}`)).join(', ') || undefined}>
      <StatusBadge tone={TONES[standing]}>{row.explained?.stale ? `${words} · ${t('stale')}` : words}</StatusBadge>
    </span>
  );
}
