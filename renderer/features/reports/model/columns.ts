import { type MonthColumn, PROFIT_COLUMNS } from '@shared/domain/month-columns';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';

export type CategoryColumn = (typeof PROFIT_COLUMNS)[number];

export const CHANGE_COLUMNS = ['consumptionChange', 'profitChange', 'consumptionYear', 'profitYear'] as const;
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

const PLAIN_MONEY = ['opening', 'recharge', 'consumption', 'closing', 'profit'] as const;
/** Columns that hold money and can be added up. */
export type MoneyColumn = (typeof PLAIN_MONEY)[number] | 'residual' | CategoryColumn;
export const RATIO_COLUMNS = ['margin', 'markup', 'share'] as const;
export type RatioColumn = (typeof RATIO_COLUMNS)[number];

export type ColumnId = 'name' | 'country' | 'type' | MoneyColumn | RatioColumn | ChangeColumn | 'asOf';

/** Every column, in the order it is shown. */
export const COLUMN_IDS: readonly ColumnId[] = [
  'name',
  'country',
  'type',
  'opening',
  'recharge',
  'consumption',
  'closing',
  'residual',
  'profit',
  ...PROFIT_COLUMNS,
  'margin',
  'markup',
  ...CHANGE_COLUMNS,
  'share',
  'asOf',
];
export const MONEY_COLUMNS: readonly MoneyColumn[] = [...PLAIN_MONEY, 'residual', ...PROFIT_COLUMNS];

/** The column of the month's table that a column of money shows; the residual is reckoned. */
export function monthColumnOf(id: Exclude<MoneyColumn, 'residual'>): MonthColumn {
  if (id === 'opening') return 'openingCredit';
  return id === 'closing' ? 'closingCredit' : id;
}

/** Those that come to something for several accounts. */
export const TOTAL_COLUMNS: readonly ColumnId[] = [...MONEY_COLUMNS, ...CHANGE_COLUMNS, ...RATIO_COLUMNS];

/** Always shown: it says whose row it is, and opens the account. */
export const FIXED_COLUMN: ColumnId = 'name';
const HIDDEN_AT_FIRST: readonly ColumnId[] = ['country', 'type', ...PROFIT_COLUMNS, 'markup', 'profitYear'];
export const DEFAULT_COLUMNS: readonly ColumnId[] = COLUMN_IDS.filter((id) => !HIDDEN_AT_FIRST.includes(id));

const MONEY: ReadonlySet<ColumnId> = new Set(MONEY_COLUMNS);
const CHANGES: ReadonlySet<ColumnId> = new Set(CHANGE_COLUMNS);
const RATIOS: ReadonlySet<ColumnId> = new Set(RATIO_COLUMNS);

export const isMoney = (id: ColumnId): id is MoneyColumn => MONEY.has(id);
const CATEGORIES = new Map<ColumnId, ProfitCategory>(
  PROFIT_CATEGORIES.map((category) => [`profitBy.${category}`, category]),
);

export const isChange = (id: ColumnId): id is ChangeColumn => CHANGES.has(id);
export const isRatio = (id: ColumnId): id is RatioColumn => RATIOS.has(id);
/** Columns of figures, which can be explained: right-aligned. */
export const isFigure = (id: ColumnId): boolean => MONEY.has(id) || CHANGES.has(id) || RATIOS.has(id);

export const isCategory = (id: ColumnId): id is CategoryColumn => CATEGORIES.has(id);

/** The category whose profit a column shows. */
export const categoryOf = (id: CategoryColumn): ProfitCategory => CATEGORIES.get(id) ?? 'conversations';

export function toggleColumn(columns: readonly ColumnId[], column: ColumnId): readonly ColumnId[] {
  const wanted = new Set(columns);
  if (!wanted.delete(column)) wanted.add(column);
  return COLUMN_IDS.filter((id) => id === FIXED_COLUMN || wanted.has(id));
}
