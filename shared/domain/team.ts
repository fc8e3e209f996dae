import { z } from 'zod';

const digits = (what: string) => z.string().regex(/^\d{1,20}$/, `${what} is 1 to 20 decimal digits`);

/** Spoki's id of a role: one person in one account, or in the partner's own team. */
export const roleIdSchema = digits('a role id').brand<'RoleId'>();
export type RoleId = z.infer<typeof roleIdSchema>;
export const invitationIdSchema = digits('an invitation id').brand<'InvitationId'>();
export type InvitationId = z.infer<typeof invitationIdSchema>;

/** The roles of an account, in the order of their likely numbers in invitations, from 1. (Reference: Roles, Invitations.) */
export const ROLE_NAMES = ['Owner', 'Administrator', 'Chat Operator Manager', 'Chat Operator'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];
export const roleNameSchema = z.enum(ROLE_NAMES);

/** The roles of the partner's own team. (Reference: Partner Invitations 148.) */
export const PARTNER_ROLE_NAMES = ['Owner', 'Administrator'] as const satisfies readonly RoleName[];

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int().nullable();

/** A person, or a service user, in an account or in the partner's team. (Reference: Roles 58, Partner Roles 140.) */
export const roleSchema = z.object({
  id: roleIdSchema,
  userId: z.string().nullable(),
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  isService: z.boolean(),
  /** Spoki's own word, also when it is none of `ROLE_NAMES`. */
  role: z.string().nullable(),
  isActive: z.boolean().nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Role = z.infer<typeof roleSchema>;

/** An invitation that was not accepted yet. (Reference: Partner Invitations 146; the examples of the account's own are of another kind.) */
export const invitationSchema = z.object({
  id: invitationIdSchema,
  email: z.string().nullable(),
  /** What the number or word that came likely means; null if it means nothing known. */
  role: roleNameSchema.nullable(),
  /** The number or word that came. */
  rawRole: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  createdAt: instant,
});
export type Invitation = z.infer<typeof invitationSchema>;
