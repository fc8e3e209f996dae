import {
  CHARGE_LINES,
  type ChargeLine,
  type ChargedCount,
  categoriesOf,
  countingCharged,
  observedProfit,
} from './charged-counts';
import type { Margins } from './operation';
import type { ReportRow } from './report';
import type { ReportDay } from './report-day';

/** Margins set from this app and known or taken to hold. */
export interface RegisteredMargins {
  /** The day they were set, in the account's time zone. From when on they hold is not stated: that day or the next. */
  setOn: ReportDay;
  margins: Margins;
}

/** Fewer charged messages than this say nothing. */
export const MIN_DRIFT_COUNT = 50;
/** The least days on which a margin must have shown itself to be called steady. */
const STEADY_DAYS = 3;
/** A margin that seems to change more often than this does not explain anything. */
const MOST_STRETCHES = 3;

/** Days in a row on which every message earned the same whole number of thousandths. */
export interface MarginStretch {
  from: ReportDay;
  to: ReportDay;
  margin: number;
}

export interface DriftEvidence {
  from: ReportDay;
  to: ReportDay;
  /** Days compared: counts and profit are known, and so is what margin was set. */
  days: number;
  /** Days with a row that could not be compared. */
  leftOut: number;
  charged: ChargedCount;
  /** Thousandths reported by Spoki on the compared days. */
  observed: number;
  /** Thousandths that the registered margins may have earned, over every reading of what is charged. */
  expected: { least: number; most: number };
  /** `observed ÷ charged.count`, thousandths a message, not rounded. */
  perMessage: number;
  /** The registered margins in force on the compared days, thousandths, ascending. */
  registered: number[];
  /** The margins that the days themselves show, oldest first; empty if they show no whole ones. */
  stretches: MarginStretch[];
}

export type DriftVerdict =
  /** Nothing can be said. `no-register`: no margin was set from here before these days. */
  | { verdict: 'silent'; why: 'no-register' | 'counts-missing' | 'too-few' }
  /** Every day earned exactly a margin that was registered for it. */
  | { verdict: 'agrees'; evidence: DriftEvidence }
  /** Not exact, but within what is possible: because the margin changed meanwhile, because both ways of SMS are in the one count, or
   * because it is not stated which statuses are charged. */
  | { verdict: 'explained'; by: 'margin-changed' | 'mixed-sms' | 'statuses'; evidence: DriftEvidence }
  /** Flagged. `other-margin`: steadily one that is not registered; `changed`: from one to another that is not registered, or at another time;
   * `unclear`: outside what the registered margins can earn. */
  | { verdict: 'drift'; looks: 'other-margin' | 'changed' | 'unclear'; evidence: DriftEvidence };

export type LineDrift = { line: ChargeLine } & DriftVerdict;

interface ComparedDay {
  day: ReportDay;
  charged: ChargedCount;
  profit: number;
  /** What a message may have earned on this day according to the register. */
  margins: number[];
}

/**
 * Compares the profit per message that Spoki reports with the margins set from here, line by line. Speaks up only when nothing else
 * explains the difference; what counts as charged is chosen in `charged-counts.ts`. (Reference: Partners 135 has no counterpart to read
 * margins back; 137 reports profit by category.)
 * @param rows closed days of one account, in any order
 * @param register in any order
 * @param minCount fewer charged messages than this are too few, at least 1
 */
export function marginDrift(
  rows: readonly ReportRow[],
  register: readonly RegisteredMargins[],
  minCount: number = MIN_DRIFT_COUNT,
): LineDrift[] {
  const days = rows.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const settings = register.toSorted((a, b) => (a.setOn < b.setOn ? -1 : 1));
  return CHARGE_LINES.map((line) => ({ line, ...judge(line, days, settings, minCount) }));
}

function judge(
  line: ChargeLine,
  rows: readonly ReportRow[],
  settings: readonly RegisteredMargins[],
  minCount: number,
): DriftVerdict {
  const registered = rows.filter(({ day }) => settings.some(({ setOn }) => setOn < day));
  if (registered.length === 0) return { verdict: 'silent', why: 'no-register' };
  const chargedOn = countingCharged(rows);
  const days = registered.flatMap((row): ComparedDay[] => {
    const charged = chargedOn(row, line);
    const profit = observedProfit(row, line);
    if (!charged || profit === null) return [];
    return [{ day: row.day, charged, profit, margins: marginsOn(row.day, line, settings) }];
  });
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { verdict: 'silent', why: 'counts-missing' };
  const evidence = { from: first.day, to: last.day, leftOut: rows.length - days.length, ...sumsOf(days) };
  return evidence.charged.count < minCount ? { verdict: 'silent', why: 'too-few' } : weigh(line, days, evidence);
}

/** The margins set last before the day, and those set on the day itself. */
function marginsOn(day: ReportDay, line: ChargeLine, settings: readonly RegisteredMargins[]): number[] {
  const before = settings.findLast(({ setOn }) => setOn < day);
  const inForce = settings.filter((setting) => setting === before || setting.setOn === day);
  return inForce.flatMap(({ margins }) => categoriesOf(line).map((category) => margins[category]));
}

function sumsOf(days: readonly ComparedDay[]): Omit<DriftEvidence, 'from' | 'to' | 'leftOut'> {
  const sum = (of: (day: ComparedDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  const charged = {
    count: sum((day) => day.charged.count),
    least: sum((day) => day.charged.least),
    most: sum((day) => day.charged.most),
  };
  const registered = [...new Set(days.flatMap(({ margins }) => margins))].toSorted((a, b) => a - b);
  const products = registered.flatMap((margin) => [margin * charged.least, margin * charged.most]);
  const observed = sum(({ profit }) => profit);
  return {
    days: days.length,
    charged,
    observed,
    expected: { least: Math.min(...products), most: Math.max(...products) },
    perMessage: observed / charged.count,
    registered,
    stretches: stretchesOf(days),
  };
}

/** Empty as soon as one day shows no whole margin, or there are too many stretches or too few days. */
function stretchesOf(days: readonly ComparedDay[]): MarginStretch[] {
  const stretches: MarginStretch[] = [];
  const active = days.filter(({ charged }) => charged.count > 0);
  for (const { day, charged, profit } of active) {
    const margin = profit / charged.count;
    if (!Number.isInteger(margin)) return [];
    const last = stretches.at(-1);
    if (last?.margin === margin) last.to = day;
    else stretches.push({ from: day, to: day, margin });
  }
  return active.length >= STEADY_DAYS && stretches.length <= MOST_STRETCHES ? stretches : [];
}

function weigh(line: ChargeLine, days: readonly ComparedDay[], evidence: DriftEvidence): DriftVerdict {
  const { observed, expected, registered, stretches } = evidence;
  const isExact = ({ profit, charged, margins }: ComparedDay): boolean =>
    margins.some((margin) => margin * charged.count === profit);
  if (days.every(isExact)) return { verdict: 'agrees', evidence };

  const latest = days.at(-1)?.margins ?? [];
  const possible = observed >= expected.least && observed <= expected.most;
  if (possible && line === 'sms' && new Set(latest).size > 1)
    return { verdict: 'explained', by: 'mixed-sms', evidence };
  if (stretches.length > 0 && !isLateChange(stretches, registered, latest))
    return { verdict: 'drift', looks: stretches.length === 1 ? 'other-margin' : 'changed', evidence };
  if (!possible) return { verdict: 'drift', looks: 'unclear', evidence };
  return { verdict: 'explained', by: registered.length > 1 ? 'margin-changed' : 'statuses', evidence };
}

/** Only registered margins show themselves, and the latest of them last: a change held later than the day after it was set. */
function isLateChange(stretches: readonly MarginStretch[], registered: readonly number[], latest: readonly number[]) {
  return (
    stretches.every(({ margin }) => registered.includes(margin)) && latest.includes(stretches.at(-1)?.margin ?? NaN)
  );
}
