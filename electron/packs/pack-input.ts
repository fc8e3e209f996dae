import type { AccountId } from '@shared/domain/ids';
import type { Currency } from '@shared/domain/money';
import { PROFIT_COLUMNS } from '@shared/domain/month-columns';
import type { ReportDay, ReportMonth } from '@shared/domain/report-day';
import type { ClosingDiff, MonthState, MonthTable, OddDay, ReconcileRow } from '@shared/ipc/finance-models';
import type { LANGUAGES } from '@shared/ipc/languages';

export type Language = (typeof LANGUAGES)[number];

/** What every file of a pack says of itself. */
export interface PackHead {
  language: Language;
  partnerName: string;
  currency: Currency;
  month: ReportMonth;
  state: MonthState;
  /** Of a closed month, whose frozen figures these are; null for any other. */
  closing: { hash: string; closedAt: number; note: string } | null;
  /** Milliseconds since 1970-01-01 UTC. */
  madeAt: number;
}

/** Recharges less withdrawals that this app's journal has as applied, of one account and day. Thousandths. */
export interface JournalDay {
  accountId: AccountId;
  day: ReportDay;
  amount: number;
  moves: number;
}

/** A month of the portfolio but for its days, which come in slices. */
export interface PackInput extends PackHead {
  table: MonthTable;
  journal: JournalDay[];
  oddDays: OddDay[];
  reconciliation: ReconcileRow[];
  /** What Spoki's reports say differently today; empty unless the month is closed. */
  changes: ClosingDiff['changes'];
}

/** The money of a day, thousandths, NaN where it is missing. */
export const DAY_COLUMNS = ['consumption', 'recharge', 'profit', ...PROFIT_COLUMNS] as const;
export type DayColumn = (typeof DAY_COLUMNS)[number];

/** Days of some accounts, in columns: row `i` is day `days[i]` of the account `accounts[i]`. */
export interface DaySlice {
  /** Places in `table.accountIds`. */
  accounts: Int32Array;
  /** 1 to 31. */
  days: Int32Array;
  columns: Record<DayColumn, Float64Array>;
  /** Bit `n` is set for `DAY_FLAGS[n]`. */
  flags: Int32Array;
}
