import { SandboxClock, dayNumber } from '@electron/sandbox/clock';
import { seedPortfolio } from '@electron/sandbox/seed/portfolio';
import { periodOfDay } from '@electron/sandbox/traffic/report-json';
import { type ReportMonth, daysOf, daysOfMonth } from '@shared/domain/report-day';

export interface TrueMonth {
  id: string;
  consumption: number;
  recharge: number;
  profit: number;
}

/** What the sandbox of this seed knows of a month by itself, thousandths, without any request. */
export function trueMonth(month: ReportMonth, now: () => number, accountCount: number): TrueMonth[] {
  const state = seedPortfolio('partner-desk', new SandboxClock(now), accountCount, {});
  return [...state.accounts.values()].map(({ id, books, profitSlips }) => {
    const sums = { id: String(id), consumption: 0, recharge: 0, profit: 0 };
    for (const day of daysOf(daysOfMonth(month)).map(dayNumber)) {
      const period = day < books.firstDay ? null : periodOfDay(books, day, profitSlips.get(day));
      if (!period) continue;
      sums.consumption += period.consumption;
      sums.recharge += period.recharge;
      sums.profit += Object.values(period.profit).reduce((sum, part) => sum + part, 0) + period.profitSlip;
    }
    return sums;
  });
}
