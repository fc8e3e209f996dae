import { z } from 'zod';
import { type AccountId, type ProfileId, accountIdSchema } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, dayAt, reportDaySchema } from '@shared/domain/report-day';
import { changeSignalId, figureSignalId } from '@shared/domain/watch';
import { type ChangePoint, LIMIT_NEAR, judgeWords, limitUse } from '@shared/domain/watch-changes';
import { WATCH_KINDS, WATCH_SPANS } from '@shared/domain/watch-kinds';
import type { WatchList, WatchSignal } from '@shared/ipc/watch-models';
import type { ReadableDb } from '@electron/database/connection';
import { readJson, readRows } from '@electron/database/read-rows';
import type { AccountKey } from './account-keys';
import { countJudged, seenIds } from './watch';

const keptSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(WATCH_KINDS),
    span: z.enum(WATCH_SPANS),
    day: reportDaySchema,
    value: z.number(),
    usual: z.number(),
    score: z.number(),
  }),
);

interface Placed {
  position: number;
  signal: Omit<WatchSignal, 'seen'>;
}

const NO_WORDS = { before: null, after: null };
const NO_FIGURES = { value: null, usual: null, score: null };

/** See `WatchStoreApi`. */
export function watchList(db: ReadableDb, profileId: ProfileId, now: number): WatchList {
  const seen = seenIds(db, profileId);
  const found = [...figures(db, profileId), ...words(db, profileId, now), ...limits(db, profileId, now)];
  const signals = found
    .toSorted((a, b) => a.position - b.position)
    .map(({ signal }) => ({ ...signal, seen: seen.has(signal.id) }));
  return { signals, ...countJudged(db, profileId) };
}

function figures(db: ReadableDb, profileId: ProfileId): Placed[] {
  const sql = `
    SELECT a.position, a.account_id, json_extract(a.account, '$.name'), w.signals
    FROM accounts a JOIN watch_judged w ON w.account_key = a.account_key
    WHERE a.profile_id = ? AND a.gone = 0 AND w.signals <> '[]'`;
  const rows = readRows(db, z.tuple([z.number(), accountIdSchema, z.string(), z.string()]), sql, [profileId]);
  return rows.flatMap(([position, accountId, accountName, signals]) =>
    readJson(keptSchema, signals).map((kept) => ({
      position,
      signal: { accountId, accountName, ...NO_WORDS, ...kept },
    })),
  );
}

/** A day more than the week, for those east and west of here. */
const WEEK_MS = 9 * 86_400_000;

function words(db: ReadableDb, profileId: ProfileId, now: number): Placed[] {
  const sql = `
    SELECT a.account_key, a.position, a.account_id, json_extract(a.account, '$.name'),
      coalesce(json_extract(a.account, '$.timezone'), '${DEFAULT_TIME_ZONE}')
    FROM accounts a
    WHERE a.profile_id = ? AND a.gone = 0
      AND a.account_key IN (SELECT account_key FROM watch_changes WHERE at >= ?)
      AND (SELECT count(*) FROM (SELECT 1 FROM watch_changes c WHERE c.account_key = a.account_key LIMIT 2)) = 2`;
  const schema = z.tuple([z.number(), z.number(), accountIdSchema, z.string(), z.string()]);
  return readRows(db, schema, sql, [profileId, now - WEEK_MS]).flatMap(
    ([key, position, accountId, accountName, zone]) =>
      judgeWords(changesOf(db, key), zone, now).map(({ at, ...signal }) => ({
        position,
        signal: { id: changeSignalId(accountId, signal.kind, at), accountId, accountName, ...NO_FIGURES, ...signal },
      })),
  );
}

const changeSchema = z.tuple([z.number(), z.number().nullable(), z.string().nullable(), z.number().nullable()]);

/** What changed in words and limits, in the order it was learned. */
export function changesOf(db: ReadableDb, key: AccountKey): ChangePoint[] {
  const sql = `SELECT at, quality_score, phone_status, daily_limit FROM watch_changes WHERE account_key = ? ORDER BY change_key`;
  return readRows(db, changeSchema, sql, [key]).map(([at, qualityScore, phoneStatus, dailyLimit]) => ({
    ...{ at, qualityScore, phoneStatus, dailyLimit },
  }));
}

function limits(db: ReadableDb, profileId: ProfileId, now: number): Placed[] {
  const sql = `
    SELECT position, account_id, name, zone, used, most, seen_at FROM (
      SELECT position, account_id, seen_at, json_extract(account, '$.name') AS name,
        coalesce(json_extract(account, '$.timezone'), '${DEFAULT_TIME_ZONE}') AS zone,
        json_extract(account, '$.contactedIn24h') AS used, json_extract(account, '$.dailyLimit') AS most
      FROM accounts WHERE profile_id = ? AND gone = 0
    ) WHERE most > 0 AND used >= ${LIMIT_NEAR} * most`;
  const schema = z.tuple([z.number(), accountIdSchema, z.string(), z.string(), z.number(), z.number(), z.number()]);
  return readRows(db, schema, sql, [profileId]).flatMap(
    ([position, accountId, accountName, zone, used, most, asOf]) => {
      const value = limitUse({ contactedIn24h: used, dailyLimit: most }, asOf, now);
      return value === null ? [] : { position, signal: limitSignal({ accountId, accountName, value }, asOf, zone) };
    },
  );
}

function limitSignal(
  of: { accountId: AccountId; accountName: string; value: number },
  asOf: number,
  zone: string,
): Omit<WatchSignal, 'seen'> {
  const named = { kind: 'daily-limit-near', span: 'day', day: dayAt(asOf, zone) } as const;
  return { id: figureSignalId(of.accountId, named), ...named, ...NO_WORDS, usual: null, score: null, ...of };
}
