import type { AccountId } from '@shared/domain/ids';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, type ReportDay, addDays, reportDay } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { z } from 'zod';
import { stringifyJson } from '../json';
import { OPERATIONS } from '../operation';
import type { Send } from '../request';
import { accountReportAnswer, readReportRow } from '../schemas/report-row';
import type { RowError } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';
import { type DayKeys, looksLikeDays } from './day-keys';

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

export interface DayReport {
  /** One row for each day with activity, oldest first, inside the asked range. A day that is absent had none. */
  rows: ReportRow[];
  rowErrors: RowError[];
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
    const request = { operation: OPERATIONS.partners.accountReport, query, schema: accountReportAnswer };
    const answer = await send(session, request, options);
    return { code, keys: looksLikeDays(Object.keys(answer.reports), asked), answer };
  };

  const first = await ask(granularity ?? DAY_CODES[0]);
  const settled = first.keys === 'days' || first.keys === 'none' || (first.keys === 'unclear' && granularity !== null);
  const used = settled ? first : betterOf(first, await ask(otherCode(first.code)));
  return { ...readDays(used, { from, to }), granularity: learned(used, granularity), raw: stringifyJson(used.answer) };
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

function readDays({ answer }: Probe, range: DayRange): Pick<DayReport, 'rows' | 'rowErrors'> {
  const rows: ReportRow[] = [];
  const rowErrors: RowError[] = [];
  const keys = Object.keys(answer.reports).sort();
  keys.forEach((key, index) => {
    if (key < range.from || key > range.to) return;
    const row = readReportRow(reportDay(key), answer.reports[key]);
    if (row) rows.push(row);
    else rowErrors.push({ position: index + 1, message: 'what stands under this day is not an object', name: key });
  });
  return { rows, rowErrors };
}
