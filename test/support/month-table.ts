import { type FigureQuality, qualityNumber } from '@shared/domain/figure-quality';
import { accountIdSchema } from '@shared/domain/ids';
import { MONTH_COLUMNS, type MonthColumn } from '@shared/domain/month-columns';
import { type ReportMonth, daysBetween, daysOfMonth, reportDay, reportMonthSchema } from '@shared/domain/report-day';
import type { MonthState, MonthTable } from '@shared/ipc/finance-models';

export interface MadeAccount {
  id: string;
  name: string;
  country?: string | null;
  type?: number | null;
  quality?: FigureQuality;
  /** Numbers by column; what is not given is missing. */
  figures?: Partial<Record<MonthColumn, number>>;
}

const exact = qualityNumber('exact');

/** A whole, exact account whose credit adds up; change what matters. */
export function exactFigures(changes: Partial<Record<MonthColumn, number>> = {}): Partial<Record<MonthColumn, number>> {
  return {
    ...{ openingCredit: 100_000, openingQuality: exact, openingDoubt: 0 },
    ...{ recharge: 50_000, consumption: 40_000, profit: 6_000 },
    ...{ closingCredit: 110_000, closingQuality: exact, closingDoubt: 0 },
    ...{ figuresQuality: exact, coveredDays: 31, closedDays: 31, flaggedDays: 0 },
    ...{ previousConsumption: 50_000, previousProfit: 5_000, previousQuality: exact },
    ...{ yearAgoConsumption: 20_000, yearAgoProfit: 2_000, yearAgoQuality: exact },
    asOf: Date.UTC(2026, 10, 2),
    ...changes,
  };
}

export const october: ReportMonth = reportMonthSchema.parse('2026-10');

export function monthState(changes: Partial<MonthState> = {}): MonthState {
  const none = { lackingAccounts: 0, flaggedDays: 0, rejectedDays: 0 };
  return { month: october, stage: 'complete', why: null, accounts: 3, ...none, ...changes };
}

/** A month's table as the store would answer with it. */
export function monthTable(accounts: readonly MadeAccount[], changes: Partial<MonthTable> = {}): MonthTable {
  const state = changes.state ?? monthState({ accounts: accounts.length });
  const { from, to } = daysOfMonth(state.month);
  const columnOf = (column: MonthColumn): Float64Array<ArrayBuffer> =>
    new Float64Array(accounts.map(({ figures = {} }) => figures[column] ?? Number.NaN));
  const columns = Object.fromEntries(MONTH_COLUMNS.map((column) => [column, columnOf(column)]));
  return {
    state,
    days: daysBetween(from, to) + 1,
    creditKnownSince: reportDay('2026-01-15'),
    accountIds: accounts.map(({ id }) => accountIdSchema.parse(id)),
    names: accounts.map(({ name }) => name),
    countries: accounts.map(({ country }) => country ?? null),
    types: accounts.map(({ type }) => type ?? null),
    columns: columns as MonthTable['columns'],
    ...changes,
  };
}
