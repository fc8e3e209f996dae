import { z } from 'zod';
import { MAX_CHANNEL_NAME, channelIdSchema, platformSchema } from './channel';
import { thousandthsSchema } from './money';
import { CLIENTS_PER_REQUEST, newClientSchema } from './new-client';
import type { PROFIT_CATEGORIES } from './report';
import { invitationIdSchema, roleIdSchema, roleNameSchema } from './team';

/** More than 0 thousandths. */
const amount = thousandthsSchema.refine((value) => value > 0, 'an amount is more than 0');
const margin = thousandthsSchema.refine((value) => value >= 0, 'a margin is not negative');

/**
 * All seven margins of an account, thousandths of the currency unit for one message or conversation. Whether a field left out keeps its
 * old value is not stated, so none is ever left out. (Reference: Partners 135, "Set Account Profit Margins".)
 */
export const marginsSchema = z.strictObject({
  conversations: margin,
  marketing: margin,
  utility: margin,
  authentication: margin,
  service: margin,
  smsOneWay: margin,
  smsTwoWay: margin,
} satisfies Record<(typeof PROFIT_CATEGORIES)[number], unknown>);
export type Margins = z.infer<typeof marginsSchema>;

/** What the thing is called in Spoki, so that the journal can name it when it is gone; null for a thing without a name. */
const called = z.string().max(300).nullable();
const email = z.email().max(254);
const personName = z.string().max(200).nullable();

const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape });

/** What a person wants done. (Reference: the operations in the comments.) */
export const intentSchema = z.discriminatedUnion('kind', [
  /** `create_subrecharge/`: adds credit. */
  kind('recharge', { amount }),
  /** `move_credit_from_account/`: takes credit back to the partner. */
  kind('withdraw', { amount }),
  /** `create_conversations_subrecharge/`, deprecated: adds credit for a number of conversations, at a price Spoki sets. */
  kind('recharge-conversations', { conversations: z.number().int().positive() }),
  /** `set_profits/`. */
  kind('set-margins', { margins: marginsSchema }),
  /** `create_api_key_for_account/`. */
  kind('create-account-key', {}),
  /** `revoke_api_key_for_account/`. */
  kind('revoke-account-key', {}),
  /** `add_sv_clients/`: for the partner itself, of no account. */
  kind('add-clients', { clients: z.array(newClientSchema).min(1).max(CLIENTS_PER_REQUEST) }),
  /** `partners/onboarding/`. */
  kind('create-onboarding-link', {}),

  /** `POST channel/`; platform 1 answers with an onboarding link. */
  kind('create-channel', {
    platform: platformSchema,
    name: z.string().max(MAX_CHANNEL_NAME).nullable(),
    /** The SMS profile name, or the phone number; null for WhatsApp, where Spoki ignores it. */
    identifier: z.string().max(200).nullable(),
    isPrimary: z.boolean(),
  }),
  /** `PATCH channel/{id}/`. */
  kind('rename-channel', { channelId: channelIdSchema, called, name: z.string().max(MAX_CHANNEL_NAME).nullable() }),
  /** `channel/{id}/set-primary/`. */
  kind('set-primary-channel', { channelId: channelIdSchema, called }),
  /** `channel/{id}/refresh-wa-status/`. */
  kind('refresh-channel-status', { channelId: channelIdSchema, called }),

  /** `roles/add_service_user/`: of an account only. */
  kind('add-service-user', { name: z.string().min(1).max(200), role: roleNameSchema }),
  /** `roles/{id}/generate_private_key/`, or of `partner-roles/`. */
  kind('generate-private-key', { roleId: roleIdSchema, called }),
  /** `roles/{id}/update_role/`, or of `partner-roles/`. */
  kind('change-role', { roleId: roleIdSchema, called, role: roleNameSchema }),
  /** `DELETE roles/{id}/`, or of `partner-roles/`. */
  kind('delete-role', { roleId: roleIdSchema, called }),
  /** `POST invitations/`, or `partner-invitations/`. */
  kind('invite', { email, role: roleNameSchema, firstName: personName, lastName: personName }),
  /** `invitations/{id}/send/`, or of `partner-invitations/`. */
  kind('resend-invitation', { invitationId: invitationIdSchema, called }),
  /** `invitations/{id}/update_role/`, or of `partner-invitations/`. */
  kind('change-invitation-role', { invitationId: invitationIdSchema, called, role: roleNameSchema }),
  /** `DELETE invitations/{id}/`, or of `partner-invitations/`. */
  kind('delete-invitation', { invitationId: invitationIdSchema, called }),
]);
export type Intent = z.infer<typeof intentSchema>;

/** The kinds that the partner's key sends whatever account they are for. */
const PARTNER_KINDS = [
  'recharge',
  'withdraw',
  'recharge-conversations',
  'set-margins',
  'create-account-key',
  'revoke-account-key',
  'add-clients',
  'create-onboarding-link',
] as const satisfies readonly Intent['kind'][];

/** The kinds that concern a channel of an account. */
export const CHANNEL_KINDS = [
  'create-channel',
  'rename-channel',
  'set-primary-channel',
  'refresh-channel-status',
] as const satisfies readonly Intent['kind'][];

/** The kinds that concern the people of an account, or of the partner itself. */
export const TEAM_KINDS = [
  'add-service-user',
  'generate-private-key',
  'change-role',
  'delete-role',
  'invite',
  'resend-invitation',
  'change-invitation-role',
  'delete-invitation',
] as const satisfies readonly Intent['kind'][];

export const OPERATION_KINDS = [...PARTNER_KINDS, ...CHANNEL_KINDS, ...TEAM_KINDS] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

const BY_PARTNER: readonly OperationKind[] = PARTNER_KINDS;
/** The kinds that are for an account, never for the partner itself. */
const OF_AN_ACCOUNT: readonly OperationKind[] = [
  ...PARTNER_KINDS.filter((one) => one !== 'add-clients'),
  ...CHANNEL_KINDS,
  'add-service-user',
];

/**
 * Whose key an intent is sent with: roles and invitations of no account are the partner's own team. (Reference: Partners, Channels, Roles,
 * Invitations; README, "Authentication".)
 */
export function keyOwnerOf({ kind: name }: Pick<Intent, 'kind'>, accountId: string | null): 'partner' | 'account' {
  return accountId === null || BY_PARTNER.includes(name) ? 'partner' : 'account';
}

/** Whether this may be asked for an account (`accountId`) or for the partner itself (null). */
export function isForSuchOwner({ kind: name }: Pick<Intent, 'kind'>, accountId: string | null): boolean {
  return accountId === null ? !OF_AN_ACCOUNT.includes(name) : name !== 'add-clients';
}

/** The amount of money of an intent in thousandths, or null if it has none. */
export function amountOf(intent: Intent): z.infer<typeof thousandthsSchema> | null {
  return 'amount' in intent ? intent.amount : null;
}
