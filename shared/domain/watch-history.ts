import type { ReportDay } from './report-day';
import type { WatchKind, WatchSpan } from './watch-kinds';

/** One whole day of an account as the watch looks at it. Counts are at least 0. */
export interface WatchDay {
  /** Thousandths; null if Spoki did not tell. */
  consumption: number | null;
  /** Outgoing messages of WhatsApp and SMS together, whatever became of them. */
  messages: number;
  /** Of these: delivered or read. */
  arrived: number;
  /** Delivered or read on WhatsApp, where reading is told. */
  readable: number;
  /** Of these: read. */
  read: number;
  /** Spoki does not change the day any more. */
  closed: boolean;
}

/** Days without a break in the calendar, oldest first; null where a day was not fetched, or fetched before it was over. */
export interface WatchHistory {
  /** The last of them, which was fetched whole. */
  last: ReportDay;
  days: readonly (WatchDay | null)[];
}

/** A change that figures show. */
export interface FigureSignal {
  kind: WatchKind;
  span: WatchSpan;
  /** The day, or the last of the seven. */
  day: ReportDay;
  /** Thousandths, or a fraction of messages. */
  value: number;
  usual: number;
  /** In robust standard deviations; negative below the usual. */
  score: number;
}

/** What came of looking: whether there was enough to judge, and the signal if something changed. */
export interface Verdict<S = FigureSignal> {
  judged: boolean;
  signal: S | null;
}

export const NOT_JUDGED: Verdict<never> = { judged: false, signal: null };
export const NOTHING_CHANGED: Verdict<never> = { judged: true, signal: null };

/** What is usual for one figure: its middle, and how far it strays. */
export interface Usual {
  centre: number;
  /** A standard deviation, at least the floor of its kind. */
  scale: number;
}

/** From so many robust standard deviations on something counts as unusual. */
export const UNUSUAL = 4;
/** What is compared with: eight weeks. */
export const EARLIER_DAYS = 56;
/** How far back silence is looked for. */
export const SILENCE_DAYS = 91;
/** All days that are needed: the last seven, and those before. */
export const WATCH_DAYS = 7 + SILENCE_DAYS;
/** The last whole day is not looked at when it is more days ago than this. */
export const OLDEST_LAST_DAY = 3;
