import { type Random, mulberry32 } from '@electron/sandbox/rng';
import type { ConsumedDay } from '@shared/domain/runway-model';
import { weekdayOf } from '@shared/domain/runway-model';

type Course = (day: number, random: Random) => number;

/** 2026-01-05, a Monday. */
export const FIRST_DAY = 20_458;

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Ways in which accounts consume, thousandths a day. */
export const COURSES = {
  steady: (_, random) => 10_000 * (1 + 0.15 * normal(random)),
  weekly: (day, random) =>
    ([1, 1, 1.2, 1, 0.9, 0.2, 0][weekdayOf(day)] ?? 0) * 10_000 * Math.exp(0.25 * normal(random)),
  bursts: (_, random) =>
    3_000 * Math.exp(0.3 * normal(random)) + (random() < 0.07 ? 60_000 * Math.exp(0.4 * normal(random)) : 0),
  growing: (day, random) => 5_000 * Math.exp((day - FIRST_DAY) / 200) * Math.exp(0.25 * normal(random)),
  'nearly dead': (_, random) => (random() < 0.35 ? 800 * Math.exp(0.6 * normal(random)) : 0),
} satisfies Record<string, Course>;

/** So many days of a course, the same for the same seed. */
export function consumedDays(course: Course, count: number, seed: number): ConsumedDay[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, i) => ({
    day: FIRST_DAY + i,
    consumed: Math.max(0, Math.round(course(FIRST_DAY + i, random))),
  }));
}
