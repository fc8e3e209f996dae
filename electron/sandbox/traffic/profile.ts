import type { DayNumber } from '../clock';
import type { Costs } from './prices';

/** How the week of a business looks. */
export type Rhythm = 'office' | 'shop' | 'evening' | 'always';
/** How its year looks. */
export type Season = 'flat' | 'gifts' | 'summer' | 'winter' | 'school';

/** Everything that decides the traffic of an account; with a day it decides that day completely. */
export interface TrafficProfile {
  /** Of seed and account: where the account's own random numbers start. */
  key: number;
  /** Messages on an ordinary day, all kinds together. 0 is an account without traffic. */
  volume: number;
  /** Parts of the volume, together 1. */
  mix: { marketing: number; utility: number; authentication: number; service: number };
  rhythm: Rhythm;
  season: Season;
  /** Yearly growth, 0.2 for 20 %; negative shrinks. */
  growth: number;
  /** One marketing campaign goes out in every so many days; a whole number. */
  campaignEvery: number;
  /** Share of messages that fail, and of the delivered ones that are read. */
  errorShare: number;
  readShare: number;
  /** Traffic starts on this day, slowly; `null` long ago. */
  openedOn: DayNumber | null;
  /** No traffic from this day on; `null` goes on. */
  silentFrom: DayNumber | null;
  /** From this day on more and more messages fail; `null` never. */
  failingFrom: DayNumber | null;
  sms: 'one-way' | 'two-way' | null;
  /** SMS on an ordinary day. */
  smsVolume: number;
  costs: Costs;
}

const WEEKS: Record<Rhythm, readonly number[]> = {
  // Sunday first, as Date counts
  office: [0.02, 1.15, 1.25, 1.2, 1.15, 1, 0.12],
  shop: [0.35, 0.8, 0.85, 0.95, 1.1, 1.35, 1.3],
  evening: [1.25, 0.35, 0.55, 0.75, 1.05, 1.5, 1.55],
  always: [0.85, 1.05, 1.05, 1, 1, 1.05, 0.95],
};

/** The factor of a weekday, 1 on average. */
export function weekFactor(rhythm: Rhythm, day: DayNumber): number {
  return WEEKS[rhythm][(day + 4) % 7] ?? 1;
}

function wave(dayOfYear: number, peak: number, height: number): number {
  return 1 + height * Math.cos((2 * Math.PI * (dayOfYear - peak)) / 365);
}

/** The factor of a time of the year, about 1 on average. */
export function seasonFactor(season: Season, dayOfYear: number): number {
  switch (season) {
    case 'flat':
      return dayOfYear > 215 && dayOfYear < 235 ? 0.6 : 1;
    case 'gifts':
      return wave(dayOfYear, 345, 0.3) * (dayOfYear > 322 && dayOfYear < 358 ? 1.5 : 1);
    case 'summer':
      return wave(dayOfYear, 205, 0.65);
    case 'winter':
      return wave(dayOfYear, 20, 0.6);
    case 'school':
      return dayOfYear > 165 && dayOfYear < 240 ? 0.3 : 1.15;
  }
}
