import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { ProfileId } from '@shared/domain/ids';
import type { Role, RoleName } from '@shared/domain/team';
import type { PackedRoles, PeopleCursor, RoleOf, StoredRole, TeamOf } from '../access-store-api';
import { ROLE_COLUMNS, roleRowSchema, teamId } from '../role-columns';
import { readingOf, saveRole } from './team-readings';

const COLUMNS = ROLE_COLUMNS.join(', ');
const THIS_ROLE = 'profile_id = ? AND account_id = ? AND role_id = ?';
const named = ({ profileId, accountId, roleId }: RoleOf): string[] => [profileId, teamId(accountId), roleId];

/** See `AccessStoreApi.rolesByPerson`. */
export function rolesByPerson(
  db: ReadableDb,
  profileId: ProfileId,
  after: PeopleCursor | null,
  most: number,
): PackedRoles {
  const from = after === null ? '' : 'AND (person_key, account_id, role_id) > (?, ?, ?)';
  const sql = `SELECT person_key, ${COLUMNS} FROM roles_read WHERE profile_id = ? ${from}
    ORDER BY person_key, account_id, role_id LIMIT ?`;
  const rows = db.all(sql, [profileId, ...(after ?? []), most]);
  const last = rows.length < most ? undefined : rows.at(-1);
  return { json: JSON.stringify(rows), next: last ? [String(last[0]), String(last[1]), String(last[2])] : null };
}

/** Of all accounts, without the partner's own. */
export function serviceUsers(db: ReadableDb, profileId: ProfileId): StoredRole[] {
  const sql = `SELECT ${COLUMNS} FROM roles_read WHERE profile_id = ? AND is_service = 1 AND account_id <> ''
    ORDER BY account_id, role_id`;
  return readRows(db, roleRowSchema, sql, [profileId]);
}

/** As it was last read; null if it never was. */
export function roleRead(db: ReadableDb, role: RoleOf): Role | null {
  const sql = `SELECT ${COLUMNS} FROM roles_read WHERE ${THIS_ROLE}`;
  return readRow(db, roleRowSchema, sql, named(role))?.role ?? null;
}

const MOVE_TOTAL = 'UPDATE teams_read SET total = total + ? WHERE profile_id = ? AND account_id = ?';

/** See `AccessStoreApi.noteRoleMade`. */
export function noteRoleMade(db: WritableDb, team: TeamOf, role: Role): void {
  db.transaction(() => {
    const reading = readingOf(db, team);
    if (reading === null) return;
    if (roleRead(db, { ...team, roleId: role.id }) === null)
      db.run(MOVE_TOTAL, [1, team.profileId, teamId(team.accountId)]);
    saveRole(db, team, role, reading);
  });
}

export function noteRoleChanged(db: WritableDb, role: RoleOf, name: RoleName): void {
  db.run(`UPDATE roles_read SET role = ? WHERE ${THIS_ROLE}`, [name, ...named(role)]);
}

/** See `AccessStoreApi.noteRoleDeleted`. */
export function noteRoleDeleted(db: WritableDb, role: RoleOf): void {
  db.transaction(() => {
    if (db.run(`DELETE FROM roles_read WHERE ${THIS_ROLE}`, named(role)) > 0)
      db.run(MOVE_TOTAL, [-1, role.profileId, teamId(role.accountId)]);
    for (const table of ['private_key_facts', 'embed_checks'])
      db.run(`DELETE FROM ${table} WHERE ${THIS_ROLE}`, named(role));
  });
}
