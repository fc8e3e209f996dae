import { type Account, phoneStatusClass, qualityClass, statusWords } from './account';
import { type ReportDay, addDays, dayAt } from './report-day';
import type { WatchKind, WatchSpan } from './watch-kinds';

/** What was known of an account from an instant on. */
export interface ChangePoint {
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  qualityScore: number | null;
  phoneStatus: string | null;
  dailyLimit: number | null;
}

/** A change of words or limits. */
export interface WordSignal {
  kind: WatchKind;
  span: WatchSpan;
  day: ReportDay;
  /** When it was learned; milliseconds since 1970-01-01 UTC. */
  at: number;
  before: string;
  after: string;
}

/** From this share of the daily limit on there is little left. */
export const LIMIT_NEAR = 0.8;
/** What is used of a day's limit says nothing a day later. */
const FRESH_MS = 86_400_000;

interface Told {
  at: number;
  /** What is compared. */
  same: string;
  /** What is shown. */
  text: string;
}

const READ: Record<'quality' | 'phone' | 'limit', (point: ChangePoint) => Told | null> = {
  quality: ({ at, qualityScore }) => {
    const text = qualityClass(qualityScore);
    return text === 'unknown' || text === 'other' ? null : { at, same: text, text };
  },
  phone: ({ at, phoneStatus }) => {
    if (phoneStatus === null || phoneStatusClass(phoneStatus) === 'undefined') return null;
    return { at, same: statusWords(phoneStatus).toLowerCase(), text: phoneStatus };
  },
  limit: ({ at, dailyLimit }) =>
    dailyLimit === null ? null : { at, same: String(dailyLimit), text: String(dailyLimit) },
};

const WORSE = ['green', 'yellow', 'red'];

function kindOf(what: keyof typeof READ, before: Told, after: Told): WatchKind {
  if (what === 'phone') return 'phone-status-changed';
  if (what === 'limit') return 'daily-limit-changed';
  return WORSE.indexOf(after.same) > WORSE.indexOf(before.same) ? 'quality-worse' : 'quality-better';
}

/**
 * What is other than it was before yesterday (`day`), or before the last seven days (`week`). A change that came and went is none, and one
 * that the day tells is not told again by the week. What Spoki did not tell is no change.
 * @param points in the order they were learned, from before the week on if there are such
 * @param now milliseconds since 1970-01-01 UTC
 */
export function judgeWords(points: readonly ChangePoint[], timeZone: string, now: number): WordSignal[] {
  const today = dayAt(now, timeZone);
  return (['quality', 'phone', 'limit'] as const).flatMap((what) => {
    const told = points.flatMap((point) => READ[what](point) ?? []);
    const signal =
      changeSince(told, what, 'day', { since: addDays(today, -1), timeZone }) ??
      changeSince(told, what, 'week', { since: addDays(today, -7), timeZone });
    return signal ?? [];
  });
}

function changeSince(
  told: readonly Told[],
  what: keyof typeof READ,
  span: WatchSpan,
  { since, timeZone }: { since: ReportDay; timeZone: string },
): WordSignal | null {
  const before = told.findLast(({ at }) => dayAt(at, timeZone) < since) ?? told[0];
  const after = told.at(-1);
  if (!before || !after || before.same === after.same) return null;
  const first = told[told.findLastIndex(({ same }) => same !== after.same) + 1] ?? after;
  const day = dayAt(first.at, timeZone);
  return { kind: kindOf(what, before, after), span, day, at: first.at, before: before.text, after: after.text };
}

/**
 * The share of the daily limit that is used, if little is left.
 * @param asOf when Spoki told of the account; milliseconds since 1970-01-01 UTC
 */
export function limitUse(
  { contactedIn24h, dailyLimit }: Pick<Account, 'contactedIn24h' | 'dailyLimit'>,
  asOf: number,
  now: number,
): number | null {
  if (contactedIn24h === null || dailyLimit === null || dailyLimit <= 0 || now - asOf > FRESH_MS) return null;
  const used = contactedIn24h / dailyLimit;
  return used >= LIMIT_NEAR ? used : null;
}
