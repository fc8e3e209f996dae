import type { Profile } from '@shared/ipc/models';

/** Every column, in the order it is shown and exported. The export of the main process knows them by the same names. */
export const COLUMN_IDS = [
  'name',
  'id',
  'status',
  'phone',
  'phoneStatus',
  'quality',
  'credit',
  'lowCreditThreshold',
  'runway',
  'monthConsumption',
  'monthProfit',
  'contactedIn24h',
  'contactedIn7d',
  'dailyLimit',
  'keyHeld',
  'accountType',
  'country',
  'asOf',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Always shown: it says whose row it is, and opens the account. */
export const FIXED_COLUMN: ColumnId = 'name';

const HIDDEN_AT_FIRST: readonly ColumnId[] = ['lowCreditThreshold', 'dailyLimit', 'accountType', 'country'];
export const DEFAULT_COLUMNS: readonly ColumnId[] = COLUMN_IDS.filter((id) => !HIDDEN_AT_FIRST.includes(id));

const FROM_THE_REPORT: readonly ColumnId[] = ['runway', 'monthConsumption', 'monthProfit'];

/** The columns that can have anything in them: Spoki gives the daily report to partner keys only. */
export function columnsFor(kind: Profile['kind']): readonly ColumnId[] {
  return kind === 'partner' ? COLUMN_IDS : COLUMN_IDS.filter((id) => !FROM_THE_REPORT.includes(id));
}

/** Columns of figures: right-aligned. */
const FIGURES: ReadonlySet<ColumnId> = new Set([
  'credit',
  'lowCreditThreshold',
  'runway',
  'monthConsumption',
  'monthProfit',
  'contactedIn24h',
  'contactedIn7d',
  'dailyLimit',
]);

export function isFigure(column: ColumnId): boolean {
  return FIGURES.has(column);
}

/** The columns among these, in their fixed order and with the fixed one. */
export function inColumnOrder(columns: Iterable<string>): ColumnId[] {
  const wanted = new Set(columns).add(FIXED_COLUMN);
  return COLUMN_IDS.filter((id) => wanted.has(id));
}

export function toggleColumn(columns: readonly ColumnId[], column: ColumnId): ColumnId[] {
  return inColumnOrder(columns.includes(column) ? columns.filter((other) => other !== column) : [...columns, column]);
}
