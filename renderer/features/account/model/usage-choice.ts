import { type DayRange, type RangePreset, type ReportDay, daysBetween, presetRange } from '@shared/domain/report-day';
import { PERIODS, type Period } from '@shared/domain/report-maths';

export const CHANNEL_CHOICES = ['both', 'whatsapp', 'sms', 'split'] as const;
export type ChannelChoice = (typeof CHANNEL_CHOICES)[number];

export const MESSAGE_VIEWS = ['kind', 'status'] as const;
export type MessageView = (typeof MESSAGE_VIEWS)[number];

/** What the person chose on the Usage tab. `auto` takes the period that suits the range. */
export interface UsageChoice {
  preset: RangePreset;
  custom: DayRange | null;
  period: Period | 'auto';
  channel: ChannelChoice;
}

export const FIRST_CHOICE: UsageChoice = { preset: '30d', custom: null, period: 'auto', channel: 'both' };

/** The longest range that can be asked: three years and a leap day, so that a chart by day stays readable by month. */
export const LONGEST_RANGE_DAYS = 1_097;

export type RangeProblem = 'incomplete' | 'start-after-end' | 'in-the-future' | 'too-long';

/** Why these two days are no range that can be asked, or null if they are one. */
export function rangeProblem(from: ReportDay | null, to: ReportDay | null, today: ReportDay): RangeProblem | null {
  if (from === null || to === null) return 'incomplete';
  if (from > to) return 'start-after-end';
  if (to > today) return 'in-the-future';
  return daysBetween(from, to) + 1 > LONGEST_RANGE_DAYS ? 'too-long' : null;
}

/** The days a choice stands for; an incomplete custom range falls back to the last 30 days. */
export function chosenRange(choice: Pick<UsageChoice, 'preset' | 'custom'>, today: ReportDay): DayRange {
  if (choice.preset === 'custom') return choice.custom ?? presetRange('30d', today);
  return presetRange(choice.preset, today);
}

const MOST_BARS_BY_DAY = 31;
const MOST_DAYS_BY_WEEK = 190;

/** The period that keeps a chart of this range between about 5 and 31 bars. */
export function suitablePeriod({ from, to }: DayRange): Period {
  const days = daysBetween(from, to) + 1;
  if (days <= MOST_BARS_BY_DAY) return 'day';
  return days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}

/** The periods a range can be shown by: single days of more than half a year would be thinner than a line. */
export function legiblePeriods({ from, to }: DayRange): readonly Period[] {
  return daysBetween(from, to) + 1 > MOST_DAYS_BY_WEEK ? PERIODS.filter((period) => period !== 'day') : PERIODS;
}

/** The period chosen, if the range can be shown by it; else the one that suits the range. */
export function chosenPeriod(choice: Pick<UsageChoice, 'period'>, range: DayRange): Period {
  const chosen = legiblePeriods(range).find((period) => period === choice.period);
  return chosen ?? suitablePeriod(range);
}
