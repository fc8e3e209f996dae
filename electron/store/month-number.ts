import type { ReportMonth } from '@shared/domain/report-day';

/** Months since year 0, the form in which the store keeps a month. */
export function monthNumber(month: ReportMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
