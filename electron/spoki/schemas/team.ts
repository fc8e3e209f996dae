import {
  type Invitation,
  invitationIdSchema,
  ROLE_NAMES,
  type Role,
  type RoleName,
  roleIdSchema,
} from '@shared/domain/team';
import { z } from 'zod';
import { flagField, idField, instantField, objectField, textField } from './fields';

const userAnswer = objectField.pipe(
  z.object({ id: textField, email: textField, firstname: textField, surname: textField, is_service: flagField }),
);

/** A role as every section gives it. Only its id has to be right; an unknown role keeps its word. (Reference: Roles 58, Partner Roles 140) */
export const roleAnswer = z
  .object({
    id: idField.pipe(roleIdSchema),
    user: userAnswer,
    role: textField,
    is_active: flagField,
    created_datetime: instantField,
    updated_datetime: instantField,
  })
  .transform(({ id, user, role, is_active, created_datetime, updated_datetime }): Role => ({
    id,
    userId: user.id,
    email: user.email,
    firstName: user.firstname,
    lastName: user.surname,
    isService: user.is_service === true,
    role,
    isActive: is_active,
    createdAt: created_datetime,
    updatedAt: updated_datetime,
  }));

/**
 * What a number or word of an invitation likely means: 1 Owner, 2 Administrator, 3 Chat Operator Manager, 4 Chat Operator; null for
 * anything else. (README of the API, "Enumerations".)
 */
export function roleNameOf(raw: string | null): RoleName | null {
  if (raw === null) return null;
  if (/^\d+$/.test(raw)) return ROLE_NAMES[Number(raw) - 1] ?? null;
  const word = raw.trim().toLowerCase();
  return ROLE_NAMES.find((name) => name.toLowerCase() === word) ?? null;
}

/**
 * An invitation in the shape of the partner's (Reference: Partner Invitations 146), with an e-mail address or at least a role. The examples
 * of the account's own show campaigns, which are none.
 */
export const invitationAnswer = z
  .object({
    id: idField.pipe(invitationIdSchema),
    email: textField,
    role: textField,
    additional_info: objectField.pipe(z.object({ first_name: textField, last_name: textField })),
    created_datetime: instantField,
  })
  .refine(({ email, role }) => email !== null || role !== null, 'neither an e-mail address nor a role: no invitation')
  .transform(({ id, email, role, additional_info, created_datetime }): Invitation => ({
    id,
    email,
    role: roleNameOf(role),
    rawRole: role,
    firstName: additional_info.first_name,
    lastName: additional_info.last_name,
    createdAt: created_datetime,
  }));

/** A bare `true` or `false`. (Reference: Roles 62) */
export const hasPrivateKeyAnswer = z.boolean('true or false was expected');
