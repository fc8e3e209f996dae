import { reportDay } from '@shared/domain/report-day';
import { WATCH_DAYS, type WatchDay, type WatchHistory } from '@shared/domain/watch-history';

/** A Tuesday. */
export const LAST = reportDay('2026-06-09');

export const aWatchDay = (changes: Partial<WatchDay> = {}): WatchDay => ({
  ...{ consumption: 100_000, messages: 1_000, arrived: 950, readable: 950, read: 700, closed: true },
  ...changes,
});

/** A history that ends on `LAST`; `back` is how many days before it a day lies. */
export const aHistory = (
  dayOf: (back: number) => Partial<WatchDay> | null = () => ({}),
  last = LAST,
): WatchHistory => ({
  last,
  days: Array.from({ length: WATCH_DAYS }, (_, index) => {
    const changes = dayOf(WATCH_DAYS - 1 - index);
    return changes && aWatchDay(changes);
  }),
});

/** Numbers from 0 up to, not including, 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const WEEKS = [
  [1, 1.1, 1.1, 1.1, 1, 0.2, 0.05],
  [0.8, 0.9, 1, 1.1, 1.3, 1.3, 0.4],
  [1, 1, 1, 1, 1, 1, 1],
];

/** An account that goes on as it always did: a rhythm of the week, noise, campaigns, and rates with the noise of chance. */
export function quietHistory(random: () => number): WatchHistory {
  const volume = 20 * 200 ** random();
  const spread = 0.05 + 0.3 * random();
  const week = WEEKS[Math.floor(random() * WEEKS.length)] ?? [];
  const every = 4 + Math.floor(random() * 26);
  const campaign = random() < 0.6 ? every * 0.3 : 0;
  const growth = 1 + (random() - 0.5) * 0.006;
  const [arriving, reading] = [0.85 + 0.13 * random(), 0.4 + 0.5 * random()];
  const price = 40 + 60 * random();
  return aHistory((back) => {
    const ordinary = (week[back % 7] ?? 1) * Math.exp(spread * normal(random)) * growth ** -back;
    const burst = campaign > 0 && random() < 1 / every ? campaign : 0;
    const expected = volume * (ordinary + burst);
    const messages = Math.max(0, Math.round(expected + Math.sqrt(expected) * normal(random)));
    const arrived = chosen(messages, arriving, random);
    return {
      consumption: Math.round(messages * price),
      messages,
      arrived,
      readable: arrived,
      read: chosen(arrived, reading, random),
      closed: back >= 3,
    };
  });
}

/** How many of `count` fall to a share, by the normal law. */
function chosen(count: number, share: number, random: () => number): number {
  const drawn = count * share + Math.sqrt(count * share * (1 - share)) * normal(random);
  return Math.min(count, Math.max(0, Math.round(drawn)));
}
