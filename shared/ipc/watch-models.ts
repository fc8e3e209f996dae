import { z } from 'zod';
import { accountIdSchema } from '../domain/ids';
import { thousandthsSchema } from '../domain/money';
import { reportDaySchema } from '../domain/report-day';
import { RUNWAY_REASONS } from '../domain/runway-words';
import { WATCH_KINDS, WATCH_SPANS } from '../domain/watch-kinds';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();
const count = z.number().int();
const amount = thousandthsSchema.nullable();

/** Days from today; `MORE_THAN_A_YEAR` for any number beyond a year. p10 ≤ p50 ≤ p90. */
export const runwayQuantilesSchema = z.object({ p10: count, p50: count, p90: count });
export type RunwayQuantiles = z.infer<typeof runwayQuantilesSchema>;

/** An estimate: the days until credit reaches zero, and the account's own threshold. Null where it cannot be told. */
export const runwaySchema = z.object({
  why: z.enum(RUNWAY_REASONS),
  activeDays: count,
  toZero: runwayQuantilesSchema.nullable(),
  /** Null too when Spoki told no threshold. */
  toThreshold: runwayQuantilesSchema.nullable(),
});
export type Runway = z.infer<typeof runwaySchema>;

/** With its evidence: from which days, and how far such estimates were off on the account's own past. */
export const runwayViewSchema = z.object({
  runway: runwaySchema,
  credit: amount,
  creditAsOf: instant.nullable(),
  threshold: amount,
  /** The days it was taken from. */
  from: reportDaySchema.nullable(),
  to: reportDaySchema.nullable(),
  /** Mean of each weekday, Monday first, thousandths, not rounded; null without an estimate. */
  perWeekday: z.array(z.number()).length(7).nullable(),
  backTest: z
    .object({
      /** Estimates that were made of the past and compared with what came. */
      trials: count,
      /** Median of |estimated − actual| ÷ actual, a fraction. */
      medianError: z.number(),
      /** Share of the trials whose actual days lay from P10 to P90, a fraction. */
      within: z.number(),
      /** What came, oldest first, for the chart. */
      points: z.array(z.object({ day: reportDaySchema, actual: count, p10: count, p50: count, p90: count })),
    })
    .nullable(),
});
export type RunwayView = z.infer<typeof runwayViewSchema>;

export const watchSignalSchema = z.object({
  /** Stable: the same change has the same id whenever it is asked for. */
  id: z.string(),
  accountId: accountIdSchema,
  accountName: z.string(),
  kind: z.enum(WATCH_KINDS),
  span: z.enum(WATCH_SPANS),
  /** The day, or the last of the seven. */
  day: reportDaySchema,
  /** What it is now and what is usual: thousandths, a fraction of messages or of the limit, or null for words. */
  value: z.number().nullable(),
  usual: z.number().nullable(),
  /** For quality and phone status, as Spoki words them. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** How far out of the usual, in robust standard deviations; null for changes of words. */
  score: z.number().nullable(),
  seen: z.boolean(),
});
export type WatchSignal = z.infer<typeof watchSignalSchema>;

export const watchListSchema = z.object({
  signals: z.array(watchSignalSchema),
  /** Accounts with too little volume or history to be judged. */
  notJudged: count,
  judged: count,
  /** The oldest of the figures looked at; null if none. */
  asOf: instant.nullable(),
});
export type WatchList = z.infer<typeof watchListSchema>;

/** The days behind a signal, for its chart: what was, and the band of the usual. */
export const watchSeriesSchema = z.object({
  unit: z.enum(['thousandths', 'fraction', 'score', 'none']),
  points: z.array(
    z.object({
      day: reportDaySchema,
      value: z.number().nullable(),
      usual: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      label: z.string().nullable(),
    }),
  ),
});
export type WatchSeries = z.infer<typeof watchSeriesSchema>;
