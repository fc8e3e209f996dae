import { CHARGE_LINES, type ChargeLine, categoriesOf, countingCharged, observedProfit } from './charged-counts';
import { type Thousandths, thousandths } from './money';
import type { Margins } from './operation';
import type { ReportRow } from './report';
import type { DayRange } from './report-day';
import { addCounts } from './report-maths';

/** Money that is known exactly (`least` = `most`), or between two amounts. Thousandths. */
export interface MoneyBetween {
  least: Thousandths;
  most: Thousandths;
}

/** The past of one line (a category; SMS of both ways together) under given margins. */
export interface WhatIfLine {
  line: ChargeLine;
  /** Charged messages or conversations on the days with counts; null if no day has any: unknown, not 0. */
  count: number | null;
  /** Days with a row and with this line's counts. */
  countedDays: number;
  /** Days with a row but without them. */
  uncountedDays: number;
  /** The profit reported on days without counts, which cannot be replayed. Thousandths; null if none was reported. */
  uncountedProfit: Thousandths | null;
  /** `count × margin`: between the two margins of SMS while it is not known which way the messages went; null without counts. */
  replayed: MoneyBetween | null;
  /** The profit reported on the counted days. Thousandths; null unless each of them tells it. */
  observed: Thousandths | null;
  /** `replayed − observed`; null if either is not known. */
  difference: MoneyBetween | null;
}

/** What would have been earned beside what was, of the same days. */
export interface Compared {
  replayed: MoneyBetween;
  /** Thousandths. */
  observed: Thousandths;
  /** `replayed − observed`. */
  difference: MoneyBetween;
}

/** Whether the account would have earned less or more than it did. */
export type WhatIfVerdict = 'less' | 'same' | 'more' | 'undecided' | 'unknown';

export interface WhatIf {
  lines: WhatIfLine[];
  /** Sums of those lines that know their difference, so that the two can be compared; null if there is none. */
  total: Compared | null;
  /** Every profit that was reported is in the total, and every count. */
  complete: boolean;
  verdict: WhatIfVerdict;
}

/**
 * Replays past days under other margins: profit = charged count × margin, per line and in sum. The assumption is that volumes stay what
 * they were, whatever the client is charged. What counts as charged is chosen in `charged-counts.ts`. Days without a row had no activity.
 * @param rows of one account; those outside the range are left out
 * @throws RangeError beyond 2^53 − 1 thousandths
 */
export function replay(rows: readonly ReportRow[], range: DayRange, margins: Margins): WhatIf {
  const days = rows.filter(({ day }) => day >= range.from && day <= range.to);
  const chargedOn = countingCharged(days);
  const lines = CHARGE_LINES.map((line) => {
    const charged = days.map((row) => ({ row, count: chargedOn(row, line)?.count ?? null }));
    return replayLine(charged, line, margins);
  });
  const total = sumCompared(lines.map(comparedOf));
  return { lines, total, complete: lines.every(isComplete), verdict: verdictOf(total?.difference ?? null) };
}

interface ChargedDay {
  row: ReportRow;
  /** Null if the line's counts are missing. */
  count: number | null;
}

function replayLine(days: readonly ChargedDay[], line: ChargeLine, margins: Margins): WhatIfLine {
  const profitsOf = (some: readonly ChargedDay[]): (number | null)[] =>
    some.map(({ row }) => observedProfit(row, line));
  const counted = days.filter((day) => day.count !== null);
  const uncounted = days.filter((day) => day.count === null);
  const profits = profitsOf(counted);
  const count = counted.map((day) => day.count).reduce(addCounts, null);
  const observed = profits.includes(null) ? null : profits.reduce(addCounts, null);
  const replayed = count === null ? null : timesMargins(count, marginsOfLine(days, line, margins));
  return {
    line,
    count,
    countedDays: counted.length,
    uncountedDays: uncounted.length,
    uncountedProfit: asMoney(profitsOf(uncounted).reduce(addCounts, null)),
    replayed,
    observed: asMoney(observed),
    difference: replayed && observed !== null ? minus(replayed, observed) : null,
  };
}

/** SMS that earned in one way only are taken as of that way; otherwise either margin may apply. */
function marginsOfLine(days: readonly ChargedDay[], line: ChargeLine, margins: Margins): number[] {
  const categories = categoriesOf(line);
  const earning = categories.filter((category) => days.some(({ row }) => (row.profitBy[category] ?? 0) !== 0));
  return (earning.length === 1 ? earning : categories).map((category) => margins[category]);
}

function timesMargins(count: number, margins: readonly number[]): MoneyBetween {
  const products = margins.map((margin) => count * margin);
  return { least: thousandths(Math.min(...products) + 0), most: thousandths(Math.max(...products) + 0) };
}

const asMoney = (value: number | null): Thousandths | null => (value === null ? null : thousandths(value));

const minus = (money: MoneyBetween, amount: number): MoneyBetween => ({
  least: thousandths(money.least - amount),
  most: thousandths(money.most - amount),
});

const addBetween = (a: MoneyBetween, b: MoneyBetween): MoneyBetween => ({
  least: thousandths(a.least + b.least),
  most: thousandths(a.most + b.most),
});

const addCompared = (a: Compared, b: Compared): Compared => ({
  replayed: addBetween(a.replayed, b.replayed),
  observed: thousandths(a.observed + b.observed),
  difference: addBetween(a.difference, b.difference),
});

const comparedOf = ({ replayed, observed, difference }: WhatIfLine): Compared | null =>
  replayed && observed !== null && difference ? { replayed, observed, difference } : null;

/** The sum of what is known; null if nothing is. */
function sumCompared(parts: readonly (Compared | null)[]): Compared | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce(addCompared);
}

/** Nothing of the line is left out: its counts and profits are there, or there was neither. */
function isComplete({ difference, count, uncountedProfit }: WhatIfLine): boolean {
  return (difference !== null || count === null) && (uncountedProfit ?? 0) === 0;
}

function verdictOf(difference: MoneyBetween | null): WhatIfVerdict {
  if (difference === null) return 'unknown';
  const { least, most } = difference;
  if (least === 0 && most === 0) return 'same';
  if (most < 0) return 'less';
  return least > 0 ? 'more' : 'undecided';
}

/** Several clients' past under other margins. */
export interface WhatIfSummary {
  /** Sums over the clients that know their difference in a line; null if none does. */
  lines: { line: ChargeLine; compared: Compared | null }[];
  total: Compared | null;
  /** How many clients would have earned less, the same, more; and of how many that cannot be said. */
  clients: Record<WhatIfVerdict, number>;
  /** Every client is complete. */
  complete: boolean;
}

/** The sum of several clients' replays. @throws RangeError beyond 2^53 − 1 thousandths */
export function summariseReplays(results: readonly WhatIf[]): WhatIfSummary {
  const clients = { less: 0, same: 0, more: 0, undecided: 0, unknown: 0 };
  for (const { verdict } of results) clients[verdict] += 1;
  const linesOf = (line: ChargeLine) => results.flatMap(({ lines }) => lines.filter((one) => one.line === line));
  return {
    lines: CHARGE_LINES.map((line) => ({ line, compared: sumCompared(linesOf(line).map(comparedOf)) })),
    total: sumCompared(results.map(({ total }) => total)),
    clients,
    complete: results.every(({ complete }) => complete),
  };
}
