import { z } from 'zod';
import { type CoveredRange, asOfCoverage } from '@shared/domain/coverage';
import { dayNumber } from '@shared/domain/day-number';
import { type ReportDay, addDays, dayAt, daysBetween } from '@shared/domain/report-day';
import { OLDEST_LAST_DAY, WATCH_DAYS, type WatchDay, type WatchHistory } from '@shared/domain/watch-history';
import { CHANNELS, MESSAGE_KINDS, MESSAGE_STATUSES } from '@shared/domain/report';
import type { ReadableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import type { AccountKey } from './account-keys';
import { coverageIn } from './coverage';

const columnOf = (channel: string, kind: string, status: string): string =>
  `coalesce(${channel}_${kind}_${status === 'noStatus' ? 'no_status' : status}, 0)`;
const sumOf = (channels: readonly string[], statuses: readonly string[]): string =>
  channels
    .flatMap((channel) => MESSAGE_KINDS.flatMap((kind) => statuses.map((status) => columnOf(channel, kind, status))))
    .join(' + ');

const SELECT = `
  SELECT day, -(transaction_amount + recharge_amount), ${sumOf(CHANNELS, MESSAGE_STATUSES)},
    ${sumOf(CHANNELS, ['delivered', 'read'])}, ${sumOf(['whatsapp'], ['delivered', 'read'])}, ${sumOf(['whatsapp'], ['read'])}
  FROM report_days WHERE account_key = ? AND day BETWEEN ? AND ?`;

const rowSchema = z.tuple([z.number(), z.number().nullable(), z.number(), z.number(), z.number(), z.number()]);

/** Spoki's corrections are negative counts. */
const atLeast0 = (count: number): number => Math.max(0, count);

const QUIET: Omit<WatchDay, 'closed'> = { consumption: 0, messages: 0, arrived: 0, readable: 0, read: 0 };

export interface ReadHistory {
  /** Null if the last days were not fetched. */
  history: WatchHistory | null;
  asOf: number | null;
}

/** The last whole days of an account, and how old they are. A day counts as whole if it was over in the account's zone when it was fetched. */
export function watchHistory(db: ReadableDb, key: AccountKey, timeZone: string, now: number): ReadHistory {
  const yesterday = addDays(dayAt(now, timeZone), -1);
  const from = addDays(yesterday, 1 - WATCH_DAYS - OLDEST_LAST_DAY);
  const covered = coverageIn(db, key, { from, to: yesterday });
  const asOf = asOfCoverage(covered);
  const whole = wholeDays(covered, timeZone);
  const last = [...whole.keys()].reduce<ReportDay | null>(
    (latest, day) => (latest && latest > day ? latest : day),
    null,
  );
  if (last === null || daysBetween(last, yesterday) > OLDEST_LAST_DAY) return { history: null, asOf };
  const rows = readDays(db, key, from, last);
  const days = Array.from({ length: WATCH_DAYS }, (_, index): WatchDay | null => {
    const day = addDays(last, index + 1 - WATCH_DAYS);
    const closed = whole.get(day);
    return closed === undefined ? null : { ...(rows.get(dayNumber(day)) ?? QUIET), closed };
  });
  return { history: { last, days }, asOf };
}

/** Each whole day with whether it was closed when it was fetched. */
function wholeDays(covered: readonly CoveredRange[], timeZone: string): Map<ReportDay, boolean> {
  const days = new Map<ReportDay, boolean>();
  for (const { from, to, fetchedAt, closed } of covered) {
    const fetchDay = dayAt(fetchedAt, timeZone);
    for (let day = from; day <= to && (closed || day < fetchDay); day = addDays(day, 1)) days.set(day, closed);
  }
  return days;
}

function readDays(
  db: ReadableDb,
  key: AccountKey,
  from: ReportDay,
  to: ReportDay,
): Map<number, Omit<WatchDay, 'closed'>> {
  return new Map(
    readRows(db, rowSchema, SELECT, [key, dayNumber(from), dayNumber(to)]).map(
      ([day, consumption, messages, arrived, readable, read]) => [
        day,
        {
          consumption,
          messages: atLeast0(messages),
          arrived: Math.min(atLeast0(arrived), atLeast0(messages)),
          readable: atLeast0(readable),
          read: Math.min(atLeast0(read), atLeast0(readable)),
        },
      ],
    ),
  );
}
