import { thousandths } from '@shared/domain/money';
import { type ReportMonth, addMonths } from '@shared/domain/report-day';
import type { MonthState, TrendMonth } from '@shared/ipc/finance-models';

export const monthState = (month: ReportMonth, changes: Partial<MonthState> = {}): MonthState => ({
  month,
  stage: 'complete',
  why: null,
  accounts: 2,
  lackingAccounts: 0,
  flaggedDays: 0,
  rejectedDays: 0,
  ...changes,
});

/** Thirteen months up to this one, of which the last is running and the first was not fetched; the others grow by 10 a month. */
export function trendMonths(last: ReportMonth): TrendMonth[] {
  return Array.from({ length: 13 }, (_, index) => {
    const month = addMonths(last, index - 12);
    const missing = index === 0;
    const amount = (value: number) => (missing ? null : thousandths(value));
    const profit = amount(2_000 + index * 100);
    return {
      state:
        index === 12
          ? monthState(month, { stage: 'provisional', why: 'running' })
          : monthState(month, missing ? { stage: 'provisional', why: 'lacking-days', lackingAccounts: 2 } : {}),
      consumption: amount(10_000 + index * 10_000),
      recharge: amount(20_000),
      profit,
      profitBy: {
        conversations: null,
        marketing: profit,
        utility: null,
        authentication: null,
        service: null,
        smsOneWay: null,
        smsTwoWay: null,
      },
      quality: missing ? 'missing' : index === 12 ? 'inferred' : 'exact',
    };
  });
}
