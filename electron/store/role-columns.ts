import { z } from 'zod';
import type { SqlValue } from '@electron/database/connection';
import { accountIdSchema, type AccountId } from '@shared/domain/ids';
import { type Role, roleSchema } from '@shared/domain/team';
import { fail } from '@shared/errors/app-error';
import type { PackedRoles, StoredRole } from './access-store-api';

/** The columns of `roles_read` that make a role, in the order in which they are read. */
export const ROLE_COLUMNS = [
  'account_id',
  'role_id',
  'user_id',
  'email',
  'first_name',
  'last_name',
  'is_service',
  'role',
  'is_active',
  'created_at',
  'updated_at',
] as const;

const text = z.string().nullable();
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const instant = z.number().int().nullable();

/** How `roles_read` and its neighbours name a team: empty for the partner's own. */
export const teamId = (accountId: AccountId | null): string => accountId ?? '';
export const teamIdSchema = z.union([z.literal('').transform(() => null), accountIdSchema]);

/** A row of `ROLE_COLUMNS`. */
export const roleRowSchema = z
  .tuple([
    teamIdSchema,
    roleSchema.shape.id,
    ...([text, text, text, text, flag, text, flag.nullable(), instant, instant] as const),
  ])
  .transform(
    ([
      accountId,
      id,
      userId,
      email,
      firstName,
      lastName,
      isService,
      role,
      isActive,
      createdAt,
      updatedAt,
    ]): StoredRole => ({
      accountId,
      role: { id, userId, email, firstName, lastName, isService, role, isActive, createdAt, updatedAt },
    }),
  );

/** The values of `ROLE_COLUMNS`. */
export function roleValues(accountId: AccountId | null, role: Role): SqlValue[] {
  const { id, userId, email, firstName, lastName, isService, isActive, createdAt, updatedAt } = role;
  return [
    ...[teamId(accountId), id, userId, email, firstName, lastName, isService ? 1 : 0, role.role],
    ...[isActive === null ? null : isActive ? 1 : 0, createdAt, updatedAt],
  ];
}

/**
 * What one person's roles have in common: the e-mail address without its case; without one, Spoki's id of the user; without that, the
 * role stands for itself. Only an address can begin otherwise than with a space.
 */
export function personKey(accountId: AccountId | null, { id, email, userId }: Role): string {
  const address = email?.trim().toLowerCase() ?? '';
  if (address !== '') return address;
  return userId === null ? ` role ${teamId(accountId)} ${id}` : ` user ${userId}`;
}

/** The roles of a part, in their order, each with its person's key. @throws AppFailure `store-failed` if what was on disk is no role */
export function unpackRoles({ json }: Pick<PackedRoles, 'json'>): (StoredRole & { person: string })[] {
  const rows = z.array(z.tuple([z.string()]).rest(z.unknown())).safeParse(JSON.parse(json));
  if (!rows.success) return fail('store-failed', 'stored roles cannot be read');
  return rows.data.map(([person, ...values]) => {
    const role = roleRowSchema.safeParse(values);
    return role.success ? { person, ...role.data } : fail('store-failed', 'a stored role cannot be read');
  });
}
