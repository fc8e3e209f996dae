import type { AccountId } from '@shared/domain/ids';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, type ReportDay, addDays, daysOf, reportDay } from '@shared/domain/report-day';
import type { RejectReason } from '@shared/domain/report-flags';
import { fail } from '@shared/errors/app-error';
import type { z } from 'zod';
import { hasDuplicate, parseJsonWithDuplicates, stringifyJson } from '../json';
import { OPERATIONS } from '../operation';
import type { Send } from '../request';
import { accountReportAnswer, readReportRow } from '../schemas/report-row';
import type { CallOptions, SpokiSession } from '../session';
import { type DayKeys, doubtfulDays, isOtherPeriod, looksLikeDays, strayKeys } from './day-keys';

/** The codes that may mean days: the recorded example says 0, its URL and a public client say 2. (Reference: Partners 137) */
export const DAY_CODES = [0, 2] as const;

export interface DayReportArgs {
  accountId: AccountId;
  /** First and last day, both included, in the account's time zone. */
  from: ReportDay;
  to: ReportDay;
  /** The code for days that worked before with this profile; null if none is known yet. */
  granularity: number | null;
}

/** Something in the answer that is no row of a day. */
export interface RejectedDay {
  /** The key it stood under; not always a day. */
  name: string;
  why: RejectReason;
  /** English, without the values that came. */
  detail: string;
  /** What stood there, as JSON; of a duplicate all values. */
  raw: string;
}

export interface DayReport {
  /** One row for each day with activity, oldest first, inside the asked range. A day that is absent had none. */
  rows: ReportRow[];
  /** What of the answer could not be taken over, as it came. */
  rejects: RejectedDay[];
  /** The days of the asked range of which the answer therefore says nothing, ascending. */
  unread: ReportDay[];
  /** The code under which days came, to be given with the next call; null if the answer did not show whether it is the right one. */
  granularity: number | null;
  /** The whole answer as JSON, with one day more on each side than was asked for. */
  raw: string;
}

interface Probe {
  code: number;
  keys: DayKeys;
  answer: z.infer<typeof accountReportAnswer>;
}

/**
 * Reads the daily rows of one account: one request, or two while the code for days is not known.
 *
 * The reference does not say which granularity code means days, so one is asked for, the keys that come back are looked at, and the
 * other is tried once if they are not days. It does not say either whether the end is included, so one day more is asked for on each
 * side and cut off.
 * @throws AppFailure `invalid-input` if `from` is after `to`; `unexpected-answer` if neither code gives days
 */
export async function fetchDayReport(
  send: Send,
  session: SpokiSession,
  { accountId, from, to, granularity }: DayReportArgs,
  options?: CallOptions,
): Promise<DayReport> {
  if (from > to) fail('invalid-input', 'the first day is after the last', { fields: { from: ['after the last day'] } });
  const asked: DayRange = { from: addDays(from, -1), to: addDays(to, 1) };
  const ask = async (code: number): Promise<Probe> => {
    const query = { account_id: accountId, granularity: String(code), startDate: asked.from, endDate: asked.to };
    const operation = OPERATIONS.partners.accountReport;
    const request = { operation, query, schema: accountReportAnswer, parse: parseJsonWithDuplicates };
    const answer = await send(session, request, options);
    return { code, keys: looksLikeDays(Object.keys(answer.reports), asked), answer };
  };

  const first = await ask(granularity ?? DAY_CODES[0]);
  const settled = first.keys === 'days' || first.keys === 'none' || (first.keys === 'unclear' && granularity !== null);
  const used = settled ? first : betterOf(first, await ask(otherCode(first.code)));
  return {
    ...readDays(used, { from, to }, asked),
    granularity: learned(used, granularity),
    get raw() {
      return stringifyJson(used.answer);
    },
  };
}

function otherCode(code: number): number {
  return code === DAY_CODES[0] ? DAY_CODES[1] : DAY_CODES[0];
}

function learned(used: Probe, before: number | null): number | null {
  if (used.keys === 'days') return used.code;
  return used.code === before ? before : null;
}

/** Of two answers the one in days; of two unclear ones the finer, because a day is never longer than a month. */
function betterOf(first: Probe, second: Probe): Probe {
  if (first.keys === 'other' && (second.keys === 'other' || second.keys === 'none')) {
    return fail('unexpected-answer', 'neither granularity code gave daily reports', {
      operation: OPERATIONS.partners.accountReport.family,
    });
  }
  if (first.keys === 'other' || second.keys === 'days') return second;
  const finer = Object.keys(second.answer.reports).length > Object.keys(first.answer.reports).length;
  return second.keys === 'unclear' && finer ? second : first;
}

type ReadDays = Pick<DayReport, 'rows' | 'rejects' | 'unread'>;

function readDays({ answer }: Probe, range: DayRange, asked: DayRange): ReadDays {
  const rows: ReportRow[] = [];
  const rejects: RejectedDay[] = [];
  const strays = strayKeys(Object.keys(answer.reports), asked);
  for (const key of Object.keys(answer.reports).sort()) {
    const value = answer.reports[key];
    const raw = (): string => stringifyJson(value);
    if (strays.includes(key)) rejects.push({ name: key, ...whyStray(key), raw: raw() });
    if (strays.includes(key) || key < range.from || key > range.to) continue;
    const row = hasDuplicate(value) ? null : readReportRow(reportDay(key), value);
    if (row) rows.push(row);
    else rejects.push({ name: key, ...whyRefused(value), raw: raw() });
  }
  return { rows, rejects, unread: unreadDays({ rows, rejects, strays }, range) };
}

function whyStray(key: string): Pick<RejectedDay, 'why' | 'detail'> {
  return isOtherPeriod(key)
    ? { why: 'other-granularity', detail: 'it names another period than a day that was asked for' }
    : { why: 'unreadable', detail: 'it names no day' };
}

function whyRefused(value: unknown): Pick<RejectedDay, 'why' | 'detail'> {
  return hasDuplicate(value)
    ? { why: 'duplicate', detail: 'it came twice with different figures' }
    : { why: 'unreadable', detail: 'what stands under this day is not an object' };
}

/** Refused days, and days without a row that may be hidden in what strayed in. */
function unreadDays(
  { rows, rejects, strays }: Pick<DayReport, 'rows' | 'rejects'> & { strays: readonly string[] },
  range: DayRange,
): ReportDay[] {
  const told = new Set(rows.map(({ day }) => day));
  const refused = new Set(rejects.map(({ name }) => name));
  const doubtful = new Set(doubtfulDays(strays, range));
  return daysOf(range).filter((day) => refused.has(day) || (doubtful.has(day) && !told.has(day)));
}
