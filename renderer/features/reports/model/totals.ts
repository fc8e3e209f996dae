import { type FigureQuality, worstQuality } from '@shared/domain/figure-quality';
import { type ChangeColumn, type ColumnId, type MoneyColumn, isChange, isMoney, isRatio } from './columns';
import type { MonthFigures } from './month-figures';

/** What several accounts come to. Missing figures are left out, never counted as 0; `known` says how many there are. */
export interface Total {
  /** Thousandths, or a fraction; null if nothing is known, or a number does not hold it exactly. */
  value: number | null;
  known: number;
  quality: FigureQuality;
}

export interface Totals {
  accounts: number;
  of: (id: ColumnId) => Total | null;
}

const NOTHING: Total = { value: null, known: 0, quality: 'missing' };

/** The totals of these accounts; each is added up when it is first asked for. */
export function totalsOf(figures: MonthFigures, places: readonly number[]): Totals {
  const made = new Map<ColumnId, Total | null>();
  const of = (id: ColumnId): Total | null => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const total = totalOf(figures, places, id);
    made.set(id, total);
    return total;
  };
  return { accounts: places.length, of };
}

function totalOf(figures: MonthFigures, places: readonly number[], id: ColumnId): Total | null {
  if (isMoney(id)) return sumOf(figures, places, id);
  if (isChange(id)) return changeOf(figures, places, id);
  if (!isRatio(id)) return null;
  const consumption = (at: number): number | null => figures.number('consumption', at);
  const profit = (at: number): number | null => figures.number('profit', at);
  switch (id) {
    case 'margin':
      return ratioOf(figures, places, id, profit, consumption);
    case 'markup':
      return ratioOf(figures, places, id, profit, (at) => {
        const [charged, earned] = [consumption(at), profit(at)];
        return charged === null || earned === null ? null : charged - earned;
      });
    case 'share': {
      const whole = figures.portfolioConsumption();
      const sum = sumOf(figures, places, 'consumption');
      if (sum.value === null || whole === null || whole <= 0) return NOTHING;
      return { ...sum, value: sum.value / whole };
    }
  }
}

function sumOf(figures: MonthFigures, places: readonly number[], id: MoneyColumn): Total {
  let sum = 0;
  let known = 0;
  let exact = true;
  let held = true;
  for (const at of places) {
    const value = figures.value(id, at);
    exact &&= figures.quality(id, at) === 'exact';
    if (value === null) continue;
    sum += value;
    known += 1;
    held &&= Number.isSafeInteger(sum);
  }
  if (known === 0 || !held) return { ...NOTHING, known };
  return { value: sum, known, quality: exact ? 'exact' : 'inferred' };
}

type NumberAt = (at: number) => number | null;

/** Of the accounts of which both are known. */
function ratioOf(
  figures: MonthFigures,
  places: readonly number[],
  id: ColumnId,
  part: NumberAt,
  whole: NumberAt,
): Total {
  let [parts, wholes, known] = [0, 0, 0];
  const qualities = new Set<FigureQuality>();
  for (const at of places) {
    const [one, all] = [part(at), whole(at)];
    if (one === null || all === null) {
      qualities.add('inferred');
      continue;
    }
    // An account without a charge has no margin of its own, but counts in that of all.
    qualities.add(figures.quality(id === 'markup' || id === 'margin' ? 'profit' : id, at));
    parts += one;
    wholes += all;
    known += 1;
  }
  if (known === 0 || wholes <= 0) return { ...NOTHING, known };
  return { value: parts / wholes, known, quality: worstQuality([...qualities]) };
}

/** Of the accounts of which both months are known; by the day for all of them as soon as one lacks days. */
function changeOf(figures: MonthFigures, places: readonly number[], id: ChangeColumn): Total {
  const changes = places.flatMap((at) => figures.change(id, at) ?? []);
  const perDay = changes.some((change) => change.perDay);
  let [now, before] = [0, 0];
  for (const change of changes) {
    const byDay = perDay && !change.perDay;
    now += byDay ? change.now / change.days.now : change.now;
    before += byDay ? change.before / change.days.before : change.before;
  }
  if (changes.length === 0 || before === 0) return { ...NOTHING, known: changes.length };
  const exact = !perDay && changes.length === places.length && places.every((at) => isSure(figures, id, at));
  const value = (now - before) / Math.abs(before);
  return { value, known: changes.length, quality: exact ? 'exact' : 'inferred' };
}

/** An account that had nothing before has no change of its own, and its figures may still be exact. */
function isSure(figures: MonthFigures, id: ChangeColumn, at: number): boolean {
  return figures.value(id, at) === null
    ? figures.quality('consumption', at) === 'exact'
    : figures.quality(id, at) === 'exact';
}
