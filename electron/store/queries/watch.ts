import { z } from 'zod';
import { dayNumber } from '@shared/domain/day-number';
import type { ProfileId } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, dayAt } from '@shared/domain/report-day';
import { figureSignalId, judgeFigures, readSignalId } from '@shared/domain/watch';
import type { FigureSignal } from '@shared/domain/watch-history';
import { accountIdSchema } from '@shared/domain/ids';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { WatchSlice } from '../watch-store-api';
import { watchHistory } from './watch-history';

const PENDING = `
  SELECT a.account_key, a.account_id, coalesce(json_extract(a.account, '$.timezone'), '${DEFAULT_TIME_ZONE}')
  FROM accounts a LEFT JOIN watch_judged w ON w.account_key = a.account_key
  WHERE a.profile_id = ? AND a.gone = 0 AND a.account_key > ? AND (w.day IS NULL OR w.day <> ?)
  ORDER BY a.account_key LIMIT ?`;
const pendingSchema = z.tuple([z.number(), accountIdSchema, z.string()]);

const SAVE = 'INSERT OR REPLACE INTO watch_judged (account_key, day, judged, as_of, signals) VALUES (?, ?, ?, ?, ?)';

/** See `WatchStoreApi`. */
export function judgeAccounts(db: WritableDb, profileId: ProfileId, { after, limit, now }: WatchSlice): number | null {
  const day = dayNumber(dayAt(now, DEFAULT_TIME_ZONE));
  return db.transaction(() => {
    const pending = readRows(db, pendingSchema, PENDING, [profileId, after, day, limit]);
    for (const [key, accountId, timeZone] of pending) {
      const { history, asOf } = watchHistory(db, key, timeZone, now);
      const { judged, signals } = history ? judgeFigures(history) : { judged: false, signals: [] };
      const kept = signals.map((signal) => ({ id: figureSignalId(accountId, signal), ...signal }));
      db.run(SAVE, [key, day, judged ? 1 : 0, asOf, JSON.stringify(kept satisfies (FigureSignal & { id: string })[])]);
    }
    return pending.length < limit ? null : (pending.at(-1)?.[0] ?? null);
  });
}

/** Marks are forgotten after this: no signal lives so long. */
const SEEN_FOR_MS = 90 * 86_400_000;

/** See `WatchStoreApi`. */
export function markSeen(
  db: WritableDb,
  profileId: ProfileId,
  ids: readonly string[],
  seen: boolean,
  now: number,
): void {
  db.transaction(() => {
    db.run('DELETE FROM watch_seen WHERE profile_id = ? AND seen_at < ?', [profileId, now - SEEN_FOR_MS]);
    for (const id of ids) {
      const name = readSignalId(id);
      if (name === null) continue;
      if (seen)
        db.run('INSERT OR REPLACE INTO watch_seen (profile_id, signal_id, account_id, seen_at) VALUES (?, ?, ?, ?)', [
          profileId,
          id,
          name.accountId,
          now,
        ]);
      else db.run('DELETE FROM watch_seen WHERE profile_id = ? AND signal_id = ?', [profileId, id]);
    }
  });
}

/** The signals of a profile that a person has seen. */
export function seenIds(db: ReadableDb, profileId: ProfileId): Set<string> {
  const rows = readRows(db, z.tuple([z.string()]), 'SELECT signal_id FROM watch_seen WHERE profile_id = ?', [
    profileId,
  ]);
  return new Set(rows.map(([id]) => id));
}

export interface Judged {
  judged: number;
  notJudged: number;
  asOf: number | null;
}

/** How many accounts of the list were judged, and the oldest of the figures looked at. */
export function countJudged(db: ReadableDb, profileId: ProfileId): Judged {
  const sql = `
    SELECT count(*), coalesce(sum(w.judged), 0), min(CASE WHEN w.judged = 1 THEN w.as_of END), max(w.as_of)
    FROM accounts a LEFT JOIN watch_judged w ON w.account_key = a.account_key WHERE a.profile_id = ? AND a.gone = 0`;
  const schema = z.tuple([z.number(), z.number(), z.number().nullable(), z.number().nullable()]);
  const [all, judged, oldest, latest] = readRow(db, schema, sql, [profileId]) ?? [0, 0, null, null];
  return { judged, notJudged: all - judged, asOf: oldest ?? latest };
}
