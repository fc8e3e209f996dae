/** With fewer whole weeks a trend cannot be told from chance. */
const LEAST_WEEKS = 5;
/** A slope that is not well beyond its own doubt is drawn to none: of one with `t` standard errors `1 − DOUBT ÷ t²` is believed. */
const DOUBT = 4;
/** The trend is followed this many weeks beyond the last day, to about the middle of what is estimated. */
const AHEAD_WEEKS = 2;
/** No day counts more or less than so many times what it was. */
const MOST = 3;

interface Consumed {
  day: number;
  consumed: number;
}

/**
 * What consumption of a day would be today, if it grows or falls: a straight line through the sums of whole weeks, believed as far as it is
 * beyond chance.
 * @param days ascending, none negative
 * @param last the day the weeks are counted back from
 * @returns the factor to multiply a day's consumption by, from 1 ÷ 3 to 3; always 1 without a trend
 */
export function runwayTrend(days: readonly Consumed[], last: number): (day: number) => number {
  const weeks = wholeWeeks(days, last);
  const line = weeks.length < LEAST_WEEKS ? null : lineThrough(weeks);
  if (!line) return () => 1;
  const levelAt = (week: number): number =>
    Math.max(line.level / (2 * MOST), line.level + line.slope * (week - line.middle));
  const ahead = levelAt(AHEAD_WEEKS);
  return (day) => Math.min(MOST, Math.max(1 / MOST, ahead / levelAt((day - last - 3) / 7)));
}

/** Sums of seven known days, counted back from the last; `week` is where its middle lies, 0 for the last three days. */
function wholeWeeks(days: readonly Consumed[], last: number): { week: number; sum: number }[] {
  const sums = new Map<number, { sum: number; days: number }>();
  for (const { day, consumed } of days) {
    const index = Math.floor((last - day) / 7);
    const week = sums.get(index) ?? { sum: 0, days: 0 };
    sums.set(index, { sum: week.sum + consumed, days: week.days + 1 });
  }
  return [...sums].flatMap(([index, week]) => (week.days === 7 ? [{ week: -index, sum: week.sum }] : []));
}

function lineThrough(weeks: readonly { week: number; sum: number }[]) {
  const count = weeks.length;
  const middle = weeks.reduce((total, { week }) => total + week, 0) / count;
  const level = weeks.reduce((total, { sum }) => total + sum, 0) / count;
  const spread = weeks.reduce((total, { week }) => total + (week - middle) ** 2, 0);
  const raw = weeks.reduce((total, { week, sum }) => total + (week - middle) * (sum - level), 0) / spread;
  const left = weeks.reduce((total, { week, sum }) => total + (sum - level - raw * (week - middle)) ** 2, 0);
  if (level === 0 || raw === 0) return null;
  const doubt = left / (count - 2) / spread / raw ** 2;
  return { level, middle, slope: raw * Math.max(0, 1 - DOUBT * doubt) };
}
