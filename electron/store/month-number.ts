import { type ReportMonth, reportMonthSchema } from '@shared/domain/report-day';

/** Months since year 0, the form in which the store keeps a month. */
export function monthNumber(month: ReportMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month that is `number` months after January of year 0. */
export function monthOfNumber(number: number): ReportMonth {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return reportMonthSchema.parse(`${year}-${String((number % 12) + 1).padStart(2, '0')}`);
}
