import {
  EARLIER_DAYS,
  type FigureSignal,
  NOTHING_CHANGED,
  NOT_JUDGED,
  UNUSUAL,
  type Usual,
  type Verdict,
  type WatchHistory,
} from './watch-history';
import type { WatchSpan } from './watch-kinds';
import { median, robustDeviation } from './watch-statistics';

/** Changes of less than this say nothing: 5 of the currency a day, in thousandths … */
export const DAY_FLOOR = 5_000;
/** … and 10 a week. */
export const WEEK_FLOOR = 10_000;

const MIN_SAME_WEEKDAYS = 5;
const MIN_SUMS = 28;
/** Whoever's days hardly differ is still allowed this much. */
const LEAST_DAY_SPREAD = 0.1;
const LEAST_WEEK_SPREAD = 0.12;
/** A spike is at least so many times the usual, a drop at most this share of it. */
const SPIKE_FROM = 1.5;
const DROP_TO = 0.6;
/** As far out as this share of the present distance counts as having been there before. */
const ALIKE = 0.8;
/** Campaigns and holidays come again: what was there more often of late is usual, however far out. */
const SPIKES_BEFORE = { day: 1, week: 0 } as const satisfies Record<WatchSpan, number>;
const DROPS_BEFORE = { day: 2, week: 14 } as const satisfies Record<WatchSpan, number>;
/** Fewer active days than this share of what came before are no rhythm that silence could break. */
const LEAST_ACTIVE = 1 / 3;

type Amounts = readonly (number | null)[];

const amountsOf = ({ days }: WatchHistory): Amounts => days.map((day) => day?.consumption ?? null);
const known = (values: Amounts): number[] => values.filter((value) => value !== null);

/** The values on the weekday of `index` in the eight weeks before it. */
function sameWeekdays(amounts: Amounts, index: number): number[] {
  return known(Array.from({ length: EARLIER_DAYS / 7 }, (_, week) => amounts[index - 7 * (week + 1)] ?? null));
}

/** How far the days of the eight weeks before `index` lie from the middle of their weekday; relative to it, and in thousandths. */
function distances(amounts: Amounts, index: number): { relative: number[]; absolute: number[] } {
  const middles = Array.from({ length: 7 }, (_, back) => {
    const same = sameWeekdays(amounts, index - back);
    return same.length === 0 ? null : median(same);
  });
  const found = { relative: [] as number[], absolute: [] as number[] };
  for (let back = 1; back <= EARLIER_DAYS; back += 1) {
    const [amount, middle] = [amounts[index - back] ?? null, middles[back % 7] ?? null];
    if (amount === null || middle === null) continue;
    found.absolute.push(amount - middle);
    if (middle >= DAY_FLOOR / UNUSUAL) found.relative.push((amount - middle) / middle);
  }
  return found;
}

/** What is usual on the weekday of `index`, thousandths; null with too little history. */
export function usualDay(amounts: Amounts, index: number): (Usual & { before: readonly number[] }) | null {
  const same = sameWeekdays(amounts, index);
  if (same.length < MIN_SAME_WEEKDAYS) return null;
  const centre = median(same);
  const { relative, absolute } = distances(amounts, index);
  const spread = Math.max(LEAST_DAY_SPREAD, robustDeviation(relative, 0));
  const scale = Math.max(robustDeviation(same, centre), spread * Math.abs(centre), DAY_FLOOR / UNUSUAL);
  return { centre, scale, before: absolute };
}

/** The sum of the seven days that end with `index`; null if one of them is not known. */
export function weekSum(amounts: Amounts, index: number): number | null {
  if (index < 6) return null;
  const week = amounts.slice(index - 6, index + 1);
  return week.includes(null) ? null : known(week).reduce((sum, amount) => sum + amount, 0);
}

/** What seven days that end with `index` usually come to, thousandths; null with too little history. */
export function usualWeek(amounts: Amounts, index: number): (Usual & { before: readonly number[] }) | null {
  const earlier = Array.from({ length: index }, (_, back) => weekSum(amounts, index - 7 - back));
  const sums = known(earlier.slice(0, EARLIER_DAYS - 6));
  if (sums.length < MIN_SUMS) return null;
  const centre = median(sums);
  const least = Math.max(LEAST_WEEK_SPREAD * Math.abs(centre), WEEK_FLOOR / UNUSUAL);
  const scale = Math.max(robustDeviation(sums, centre), least);
  return { centre, scale, before: known(earlier).map((sum) => sum - centre) };
}

interface Compared extends Usual {
  value: number;
  /** Earlier distances from the usual. */
  before: readonly number[];
}

function verdictOf({ value, centre, scale, before }: Compared, span: WatchSpan, last: WatchHistory['last']): Verdict {
  const out = value - centre;
  const score = out / scale;
  const alike = before.filter((distance) => distance * Math.sign(out) >= ALIKE * Math.abs(out)).length;
  const spike = score >= UNUSUAL && value >= SPIKE_FROM * centre && alike <= SPIKES_BEFORE[span];
  const drop = score <= -UNUSUAL && value <= DROP_TO * centre && alike <= DROPS_BEFORE[span];
  if (!spike && !drop) return NOTHING_CHANGED;
  const kind = spike ? 'consumption-spike' : 'consumption-drop';
  return { judged: true, signal: { kind, span, day: last, value, usual: centre, score } };
}

/** The last whole day against the same weekdays of the eight weeks before. */
export function judgeDayConsumption(history: WatchHistory): Verdict {
  const amounts = amountsOf(history);
  const value = amounts.at(-1) ?? null;
  const usual = usualDay(amounts, amounts.length - 1);
  if (value === null || usual === null || Math.max(value, usual.centre) < DAY_FLOOR) return NOT_JUDGED;
  return verdictOf({ value, ...usual }, 'day', history.last);
}

/** The last seven whole days against the seven-day sums of the eight weeks before; and silence against all there was before. */
export function judgeWeekConsumption(history: WatchHistory): Verdict {
  const amounts = amountsOf(history);
  const value = weekSum(amounts, amounts.length - 1);
  if (value === 0) {
    const silence = silenceAfter(amounts, history.last);
    if (silence) return { judged: true, signal: silence };
  }
  const usual = usualWeek(amounts, amounts.length - 1);
  if (value === null || usual === null || Math.max(value, usual.centre) < WEEK_FLOOR) return NOT_JUDGED;
  return verdictOf({ value, ...usual }, 'week', history.last);
}

/** A week or more without consumption, of a client who was never quiet so long and used to be active. */
function silenceAfter(amounts: Amounts, last: WatchHistory['last']): FigureSignal | null {
  const begin = amounts.findLastIndex((amount) => amount !== 0) + 1;
  const quiet = amounts.length - begin;
  const before = amounts.slice(0, begin);
  const told = known(before);
  const active = told.filter((amount) => amount > 0).length;
  const fewDays = told.length < MIN_SUMS || active < LEAST_ACTIVE * told.length;
  if (begin === 0 || amounts[begin - 1] === null || fewDays || longestZeros(before) >= quiet) return null;
  const sums = known(before.map((_, index) => weekSum(before, index)));
  if (sums.length === 0) return null;
  const usual = median(sums);
  const scale = Math.max(robustDeviation(sums, usual), LEAST_WEEK_SPREAD * usual, WEEK_FLOOR / UNUSUAL);
  if (usual < WEEK_FLOOR || usual < scale) return null;
  return { kind: 'consumption-drop', span: 'week', day: last, value: 0, usual, score: -usual / scale };
}

function longestZeros(amounts: Amounts): number {
  let [longest, run] = [0, 0];
  for (const amount of amounts) {
    run = amount === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
