import { z } from 'zod';
import { type Channel, type ChannelId, channelSchema } from '@shared/domain/channel';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type ChannelPoint, channelPointSchema } from '@shared/ipc/support-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import type { ReadChannels } from '../onboarding-store-api';
import { type AccountKey, requireAccountKey } from './account-keys';

/** The fields whose changes are kept. */
const WATCHED = ['status', 'phoneStatus', 'quality'] as const;

/** Takes over what was read. @returns whether anything is other than it was */
export function saveChannels(db: WritableDb, profileId: ProfileId, accountId: AccountId, read: ReadChannels): boolean {
  return db.transaction(() => {
    const key = requireAccountKey(db, profileId, accountId);
    const before = new Map(channelsOf(db, key).map((channel) => [channel.id, channel]));
    const seen = new Set<ChannelId>();
    let changed = false;
    for (const channel of read.channels) {
      if (seen.has(channel.id)) continue;
      const known = before.get(channel.id) ?? null;
      upsert(db, key, channel, read.whole ? seen.size : null);
      notePoint(db, key, known, channel, read.at);
      changed ||= JSON.stringify(known) !== JSON.stringify(channel);
      seen.add(channel.id);
    }
    for (const id of before.keys()) {
      if (!read.whole || seen.has(id)) continue;
      db.run('DELETE FROM channels WHERE account_key = ? AND channel_id = ?', [key, id]);
      changed = true;
    }
    return noteRead(db, key, read) || changed;
  });
}

/** As last read; null if it never was. */
export function getChannel(
  db: ReadableDb,
  profileId: ProfileId,
  accountId: AccountId,
  channelId: ChannelId,
): Channel | null {
  const sql = 'SELECT channel FROM channels WHERE account_key = ? AND channel_id = ?';
  const row = readRow(db, z.tuple([z.string()]), sql, [requireAccountKey(db, profileId, accountId), channelId]);
  return row && readJson(channelSchema, row[0]);
}

const { channelId, at, status, phoneStatus, quality } = channelPointSchema.shape;
const pointRow = z.tuple([channelId, at, status, phoneStatus, quality]).transform(([id, time, ...values]) => ({
  channelId: id,
  at: time,
  status: values[0],
  phoneStatus: values[1],
  quality: values[2],
}));

/** In the order they were learned, whatever the clock said. */
export function channelHistory(db: ReadableDb, profileId: ProfileId, accountId: AccountId): ChannelPoint[] {
  const sql = `SELECT channel_id, at, status, phone_status, quality FROM channel_history
    WHERE account_key = ? ORDER BY history_key`;
  return readRows(db, pointRow, sql, [requireAccountKey(db, profileId, accountId)]);
}

function channelsOf(db: ReadableDb, key: AccountKey): Channel[] {
  const sql = 'SELECT channel FROM channels WHERE account_key = ? ORDER BY position, channel_id';
  return readRows(db, z.tuple([z.string()]), sql, [key]).map(([json]) => readJson(channelSchema, json));
}

/** @param position in the list; null for one that was read by itself, which keeps its place or comes last */
function upsert(db: WritableDb, key: AccountKey, channel: Channel, position: number | null): void {
  db.run(
    `INSERT INTO channels (account_key, channel_id, channel, position)
     VALUES (?1, ?2, ?3, coalesce(?4, (SELECT coalesce(max(position), -1) + 1 FROM channels WHERE account_key = ?1)))
     ON CONFLICT (account_key, channel_id)
     DO UPDATE SET channel = excluded.channel, position = coalesce(?4, channels.position)`,
    [key, channel.id, JSON.stringify(channel), position],
  );
}

function notePoint(db: WritableDb, key: AccountKey, before: Channel | null, now: Channel, time: number): void {
  if (before && WATCHED.every((name) => before[name] === now[name])) return;
  db.run(
    'INSERT INTO channel_history (account_key, channel_id, at, status, phone_status, quality) VALUES (?, ?, ?, ?, ?, ?)',
    [key, now.id, time, now.status, now.phoneStatus, now.quality],
  );
}

/** Only the whole list says that an account has no other channels. @returns whether it was the first */
function noteRead(db: WritableDb, key: AccountKey, { whole, at: time }: ReadChannels): boolean {
  if (!whole) return false;
  const known = readRow(db, z.tuple([z.number()]), 'SELECT 1 FROM channel_reads WHERE account_key = ?', [key]);
  db.run(
    `INSERT INTO channel_reads (account_key, first_at, fetched_at) VALUES (?1, ?2, ?2)
     ON CONFLICT (account_key) DO UPDATE SET fetched_at = excluded.fetched_at`,
    [key, time],
  );
  return known === null;
}
