import { z } from 'zod';
import { qualityClass } from '@shared/domain/account';
import type { ProfileId } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, dayAt } from '@shared/domain/report-day';
import { type SignalName, readSignalId } from '@shared/domain/watch';
import type { ChangePoint } from '@shared/domain/watch-changes';
import { consumptionSeries, rateSeries } from '@shared/domain/watch-series';
import { fail } from '@shared/errors/app-error';
import type { WatchSeries } from '@shared/ipc/watch-models';
import type { ReadableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';
import { type AccountKey, requireAccountKey } from './account-keys';
import { watchHistory } from './watch-history';
import { changesOf } from './watch-list';

const noBand = { usual: null, low: null, high: null };

/** See `WatchStoreApi`. */
export function watchSeries(db: ReadableDb, profileId: ProfileId, id: string, now: number): WatchSeries {
  const name = readSignalId(id) ?? fail('not-found', `no signal is called ${id}`);
  const key = requireAccountKey(db, profileId, name.accountId);
  const zone = zoneOf(db, key);
  const unit = unitOf(name);
  if (unit === 'score' || unit === 'none') return { unit, points: wordPoints(changesOf(db, key), name, zone) };
  const { history } = watchHistory(db, key, zone, now);
  if (history === null) return { unit, points: [] };
  const span = name.span === 'week' ? 'week' : 'day';
  const points =
    unit === 'thousandths'
      ? consumptionSeries(history, span)
      : rateSeries(history, name.kind === 'read-rate-falling' ? 'read' : 'delivered', span);
  return { unit, points: points.map((point) => ({ ...point, label: null })) };
}

function zoneOf(db: ReadableDb, key: AccountKey): string {
  const sql = `SELECT json_extract(account, '$.timezone') FROM accounts WHERE account_key = ?`;
  return readRow(db, z.tuple([z.string().nullable()]), sql, [key])?.[0] ?? DEFAULT_TIME_ZONE;
}

function unitOf({ kind }: SignalName): WatchSeries['unit'] {
  switch (kind) {
    case 'consumption-spike':
    case 'consumption-drop':
      return 'thousandths';
    case 'delivered-rate-falling':
    case 'read-rate-falling':
      return 'fraction';
    case 'quality-worse':
    case 'quality-better':
      return 'score';
    case 'phone-status-changed':
    case 'daily-limit-near':
    case 'daily-limit-changed':
      return 'none';
  }
}

/** What held from when on: one point for each change of what the signal speaks of. */
function wordPoints(changes: readonly ChangePoint[], { kind }: SignalName, zone: string): WatchSeries['points'] {
  const points = changes.flatMap((point) => {
    const [value, label] = valueOf(point, kind);
    return label === null ? [] : [{ day: dayAt(point.at, zone), value, label, ...noBand }];
  });
  return points.filter(({ label }, index) => label !== points[index - 1]?.label);
}

function valueOf(
  { qualityScore, phoneStatus, dailyLimit }: ChangePoint,
  kind: SignalName['kind'],
): [number | null, string | null] {
  if (kind === 'phone-status-changed') return [null, phoneStatus];
  if (kind === 'quality-worse' || kind === 'quality-better') return [qualityScore, qualityClass(qualityScore)];
  return [dailyLimit, dailyLimit === null ? null : String(dailyLimit)];
}
