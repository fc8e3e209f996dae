import { PROFIT_CATEGORIES, type ProfitCategory } from './report';

const profitColumn = <C extends ProfitCategory>(category: C) => `profitBy.${category}` as const;

/** The column of a category's profit. */
export const PROFIT_COLUMNS = PROFIT_CATEGORIES.map(profitColumn);

/**
 * The columns of a month's table, one number an account, NaN where it is missing. Money is in thousandths; a quality is its number in
 * `FIGURE_QUALITIES`. `…Doubt` is by how much a balance may be off at most, because credit was not read at midnight.
 */
export const MONTH_COLUMNS = [
  'openingCredit',
  'openingQuality',
  'openingDoubt',
  'recharge',
  'consumption',
  'closingCredit',
  'closingQuality',
  'closingDoubt',
  'profit',
  ...PROFIT_COLUMNS,
  /** Of recharge, consumption and profit. */
  'figuresQuality',
  /** Days of the month that were fetched, that were closed when fetched, and that have a flag. */
  'coveredDays',
  'closedDays',
  'flaggedDays',
  'previousConsumption',
  'previousProfit',
  'previousQuality',
  'yearAgoConsumption',
  'yearAgoProfit',
  'yearAgoQuality',
  /** When the oldest of its figures was fetched that may have changed since; milliseconds since 1970-01-01 UTC. */
  'asOf',
] as const;
export type MonthColumn = (typeof MONTH_COLUMNS)[number];
