import { z } from 'zod';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import type { ProfileId } from '@shared/domain/ids';
import type { Role } from '@shared/domain/team';
import { appErrorSchema } from '@shared/errors/app-error';
import type { StoredTeam, TeamOf, TeamReadingEnd } from '../access-store-api';
import { ROLE_COLUMNS, personKey, roleValues, teamId, teamIdSchema } from '../role-columns';
import { requireProfile } from './profiles';

const instant = z.number().int().nullable();

/** @throws AppFailure `not-found` without the profile */
export function beginTeamReading(db: WritableDb, { profileId, accountId }: TeamOf): number {
  return db.transaction(() => {
    requireProfile(db, profileId);
    const row = db.first(
      `INSERT INTO teams_read (profile_id, account_id, reading) VALUES (?, ?, 1)
       ON CONFLICT (profile_id, account_id) DO UPDATE SET reading = reading + 1, error = NULL
       RETURNING reading`,
      [profileId, teamId(accountId)],
    );
    return z.tuple([z.number()]).parse(row)[0];
  });
}

const ALL_COLUMNS = ['profile_id', ...ROLE_COLUMNS, 'person_key', 'reading'];
const SAVE_ROLE = `INSERT INTO roles_read (${ALL_COLUMNS.join(', ')}) VALUES (${ALL_COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (profile_id, account_id, role_id)
  DO UPDATE SET ${ALL_COLUMNS.slice(3)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

export function saveRole(db: WritableDb, { profileId, accountId }: TeamOf, role: Role, reading: number): void {
  db.run(SAVE_ROLE, [profileId, ...roleValues(accountId, role), personKey(accountId, role), reading]);
}

/** See `AccessStoreApi.saveTeamPage`. */
export function saveTeamPage(
  db: WritableDb,
  team: TeamOf,
  reading: number,
  { roles, total }: { roles: Role[]; total: number | null },
): void {
  db.transaction(() => {
    const sql = 'UPDATE teams_read SET total = ? WHERE profile_id = ? AND account_id = ? AND reading = ?';
    if (db.run(sql, [total, team.profileId, teamId(team.accountId), reading]) === 0) return;
    for (const role of roles) saveRole(db, team, role, reading);
  });
}

/** See `AccessStoreApi.endTeamReading`. */
export function endTeamReading(
  db: WritableDb,
  team: TeamOf,
  reading: number,
  { wholeAt, error }: TeamReadingEnd,
): void {
  const of = [team.profileId, teamId(team.accountId)];
  db.transaction(() => {
    const changed = db.run(
      `UPDATE teams_read SET fetched_at = coalesce(?, fetched_at), error = ?
       WHERE profile_id = ? AND account_id = ? AND reading = ?`,
      [wholeAt, error && JSON.stringify(error), ...of, reading],
    );
    if (changed === 0 || wholeAt === null) return;
    db.run('DELETE FROM roles_read WHERE profile_id = ? AND account_id = ? AND reading < ?', [...of, reading]);
  });
}

const teamRow = z
  .tuple([teamIdSchema, instant, instant, z.string().nullable()])
  .transform(([accountId, fetchedAt, total, error]): StoredTeam => ({
    accountId,
    fetchedAt,
    total,
    error: error === null ? null : readJson(appErrorSchema, error),
  }));

export function teamsRead(db: ReadableDb, profileId: ProfileId): StoredTeam[] {
  const sql = 'SELECT account_id, fetched_at, total, error FROM teams_read WHERE profile_id = ? ORDER BY account_id';
  return readRows(db, teamRow, sql, [profileId]);
}

/** The number of the reading that is under way or was the last; null if the team was never read. */
export function readingOf(db: ReadableDb, { profileId, accountId }: TeamOf): number | null {
  const sql = 'SELECT reading FROM teams_read WHERE profile_id = ? AND account_id = ?';
  return readRow(db, z.tuple([z.number()]), sql, [profileId, teamId(accountId)])?.[0] ?? null;
}
