import { PROFIT_CATEGORIES } from './report';

/** The figures of a day that are frozen with a month, in the order in which they are kept. */
export const CLOSED_FIGURES = ['consumption', 'recharge', 'profit', ...PROFIT_CATEGORIES] as const;
export type ClosedFigure = (typeof CLOSED_FIGURES)[number];

/** Days of a month as numbers, 1 to 31. */
export interface MonthOfDays {
  /** First and last of each stretch that was fetched, ascending, disjoint. */
  covered: readonly (readonly [number, number])[];
  /** The day, then its figures in the order of `CLOSED_FIGURES`, thousandths; null is not told. A fetched day without a row had no activity. */
  rows: readonly (readonly (number | null)[])[];
}

export interface FigureChange {
  figure: ClosedFigure;
  /** Sums over the month, thousandths; null if none of its days was, or is, told. */
  closed: number | null;
  now: number | null;
  /** Those that differ, ascending. */
  days: { day: number; closed: number | null; now: number | null }[];
}

/**
 * What is no longer as it was frozen. Only days that are known now are compared: local data that was deleted is no change at Spoki. A day
 * that was not fetched when the month was closed counts with its figures that are not 0.
 */
export function changesOf(closed: MonthOfDays, now: MonthOfDays): FigureChange[] {
  const [before, after] = [byDay(closed), byDay(now)];
  return CLOSED_FIGURES.flatMap((figure, place): FigureChange[] => {
    const days = now.covered.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((day) => {
        const was = figureAt(before, closed, day, place);
        const is = figureAt(after, now, day, place);
        const unheardOf = was === undefined && (is ?? 0) === 0;
        return unheardOf || (was ?? null) === (is ?? null) ? [] : [{ day, closed: was ?? null, now: is ?? null }];
      }),
    );
    if (days.length === 0) return [];
    const sum = sumOf(closed, place);
    const difference = days.reduce((total, day) => total + (day.now ?? 0) - (day.closed ?? 0), 0);
    return [{ figure, closed: sum, now: (sum ?? 0) + difference, days }];
  });
}

/** What was frozen of an account of which nothing is told any more: every figure that was not 0, with its days. */
export function lostFigures(closed: MonthOfDays): FigureChange[] {
  return CLOSED_FIGURES.flatMap((figure, place): FigureChange[] => {
    const days = closed.rows.flatMap((row) => {
      const was = row[place + 1] ?? 0;
      return was === 0 ? [] : [{ day: row[0] ?? 0, closed: was, now: null }];
    });
    return days.length === 0 ? [] : [{ figure, closed: sumOf(closed, place), now: null, days }];
  });
}

const byDay = ({ rows }: MonthOfDays): ReadonlyMap<number, readonly (number | null)[]> =>
  new Map(rows.map((row) => [row[0] ?? 0, row]));

/** Undefined for a day that was not fetched; 0 for one without activity. */
function figureAt(
  rows: ReadonlyMap<number, readonly (number | null)[]>,
  { covered }: MonthOfDays,
  day: number,
  place: number,
): number | null | undefined {
  const row = rows.get(day);
  if (row) return row[place + 1] ?? null;
  return covered.some(([first, last]) => day >= first && day <= last) ? 0 : undefined;
}

function sumOf({ covered, rows }: MonthOfDays, place: number): number | null {
  const known = rows.flatMap((row) => row[place + 1] ?? []);
  if (known.length > 0) return known.reduce((sum, value) => sum + value, 0);
  return covered.length > 0 && rows.length === 0 ? 0 : null;
}
