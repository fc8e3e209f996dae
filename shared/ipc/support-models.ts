import { z } from 'zod';
import {
  CHANNEL_PHONE_STATUSES,
  CHANNEL_QUALITIES,
  CHANNEL_STATUSES,
  channelIdSchema,
  channelSchema,
} from '../domain/channel';
import { csvRefusalSchema } from '../domain/csv-import';
import { accountIdSchema } from '../domain/ids';
import {
  ACTIVATION_STEPS,
  HAND_OUTS,
  ONBOARDING_ACTIONS,
  ONBOARDING_CAUSES,
  ONBOARDING_STAGES,
} from '../domain/onboarding';
import { operationIdSchema } from '../domain/operation';
import { invitationSchema, roleIdSchema, roleSchema } from '../domain/team';
import { appErrorSchema } from '../errors/app-error';
import { rowErrorSchema } from './models';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();
const count = z.number().int().nonnegative();

export const channelListSchema = z.object({
  rows: z.array(channelSchema),
  rowErrors: z.array(rowErrorSchema),
  fetchedAt: instant,
  /** The pages ended early. */
  partial: z.boolean(),
});
export type ChannelList = z.infer<typeof channelListSchema>;

export const channelViewSchema = z.object({ channel: channelSchema, fetchedAt: instant });

/** One point for every change that was seen, oldest first. */
export const channelPointSchema = z.object({
  channelId: channelIdSchema,
  at: instant,
  status: z.enum(CHANNEL_STATUSES).nullable(),
  phoneStatus: z.enum(CHANNEL_PHONE_STATUSES).nullable(),
  quality: z.enum(CHANNEL_QUALITIES).nullable(),
});
export type ChannelPoint = z.infer<typeof channelPointSchema>;

const page = {
  rowErrors: z.array(rowErrorSchema),
  /** Of all pages, as the server says; null if it does not. */
  total: count.nullable(),
  page: z.number().int().positive(),
  nextPage: z.number().int().positive().nullable(),
  fetchedAt: instant,
};
export const rolePageSchema = z.object({ rows: z.array(roleSchema), ...page });
export type RolePage = z.infer<typeof rolePageSchema>;
export const invitationPageSchema = z.object({ rows: z.array(invitationSchema), ...page });
export type InvitationPage = z.infer<typeof invitationPageSchema>;

/** A private key held on this computer. */
const heldKey = z.object({ fingerprint: z.string(), kept: z.enum(['keychain', 'session']), since: instant });

/** What is known here of a service user's private key; nothing of it is the key. */
export const privateKeySchema = z.object({
  roleId: roleIdSchema,
  held: heldKey.nullable(),
  /** What `has_private_key/` last said; null if it was never asked. */
  exists: z.boolean().nullable(),
  checkedAt: instant.nullable(),
});
export type PrivateKeyView = z.infer<typeof privateKeySchema>;

/** One person, or service user, wherever it has a role; known by the e-mail address. */
export const personSchema = z.object({
  email: z.string(),
  name: z.string(),
  isService: z.boolean(),
  places: z.array(
    z.object({
      /** Null for the partner's own team. */
      accountId: accountIdSchema.nullable(),
      roleId: roleIdSchema,
      role: z.string().nullable(),
      isActive: z.boolean().nullable(),
    }),
  ),
});
export type Person = z.infer<typeof personSchema>;

export const peopleSchema = z.object({
  people: z.array(personSchema),
  /** What has been read of each team; a team without an entry never was. Null for the partner's own. */
  teams: z.array(
    z.object({
      accountId: accountIdSchema.nullable(),
      fetchedAt: instant.nullable(),
      read: count,
      total: count.nullable(),
      /** Why the last reading failed or stopped early. */
      error: appErrorSchema.nullable(),
    }),
  ),
});
export type People = z.infer<typeof peopleSchema>;

/**
 * `old`: held for longer than 180 days. `never-used`: no request has succeeded since it is held. `rejected`: the last check said so, or
 * the key is stopped. `no-private-key`: Spoki said that this service user has none. `duplicate-service-user`: an active one that has its
 * name with another, which is the one to keep: that whose private key is held here, else the oldest.
 */
export const KEY_PROBLEMS = [
  'no-key',
  'never-used',
  'rejected',
  'old',
  'no-private-key',
  'duplicate-service-user',
] as const;
export type KeyProblem = (typeof KEY_PROBLEMS)[number];
export const keyHealthSchema = z.object({
  accounts: z.array(
    z.object({
      accountId: accountIdSchema,
      accountName: z.string(),
      problems: z.array(
        z.object({
          problem: z.enum(KEY_PROBLEMS),
          /** The service user it is about; null for the account's own key. */
          roleId: roleIdSchema.nullable(),
          email: z.string().nullable(),
          /** When it was seen, or since when. */
          since: instant.nullable(),
        }),
      ),
    }),
  ),
  /** Accounts whose service users have never been read, so that nothing can be said of those. */
  unread: count,
});
export type KeyHealth = z.infer<typeof keyHealthSchema>;

export const onboardingCardSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  language: z.string().nullable(),
  country: z.string().nullable(),
  phone: z.string().nullable(),
  /** Spoki's own words. */
  status: z.string().nullable(),
  phoneStatus: z.string().nullable(),
  keyHeld: z.boolean(),
  stage: z.enum(ONBOARDING_STAGES),
  cause: z.enum(ONBOARDING_CAUSES),
  next: z.enum(ONBOARDING_ACTIONS),
  /** The channel that the stage speaks of; null if it follows from the account alone. */
  channelId: channelIdSchema.nullable(),
  /** Since when it stands there; `exact` is false if that is only when it was first seen there. */
  since: z.object({ at: instant, exact: z.boolean() }),
  /** Longer in this stage than the stage should take. */
  stuck: z.boolean(),
  owner: z.string(),
  note: z.string(),
  /** The latest link; null for none. */
  link: z.object({ operationId: operationIdSchema, at: instant, handedOutAt: instant.nullable() }).nullable(),
  /** When the channels were last read with the account's key; null if never. */
  channelsAt: instant.nullable(),
});
export type OnboardingCard = z.infer<typeof onboardingCardSchema>;
export const onboardingBoardSchema = z.object({ cards: z.array(onboardingCardSchema), asOf: instant.nullable() });
export type OnboardingBoard = z.infer<typeof onboardingBoardSchema>;

/** An onboarding link that was made on this computer. */
export const linkSchema = z.object({
  operationId: operationIdSchema,
  accountId: accountIdSchema,
  accountName: z.string().nullable(),
  at: instant,
  /** By which key: `partners/onboarding/`, or `channel/`. */
  by: z.enum(['partner', 'account']),
  url: z.string(),
  host: z.string(),
  /** Whether the app would open it: https at one of Spoki's hosts, or this profile's own server on this computer. */
  safe: z.boolean(),
  language: z.string().nullable(),
  channelId: channelIdSchema.nullable(),
  handedOut: z.array(z.object({ how: z.enum(HAND_OUTS), at: instant })),
  /** The later link for the same account. */
  replacedBy: operationIdSchema.nullable(),
  /** The person's own words of when it was made. */
  note: z.string(),
});
export type OnboardingLink = z.infer<typeof linkSchema>;

/** Cells as text, before any of them is given a meaning. */
export const clientTableSchema = z.object({
  fileName: z.string().nullable(),
  /** As long as the table has columns; empty for a column without a name. */
  header: z.array(z.string()),
  rows: z.array(z.object({ line: z.number().int().positive(), cells: z.array(z.string()) })),
});
/** A table, or why the file or the text is refused as a whole. */
export const clientReadingSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), table: clientTableSchema }),
  z.object({ ok: z.literal(false), fileName: z.string().nullable(), refusal: csvRefusalSchema }),
]);
export type ClientReading = z.infer<typeof clientReadingSchema>;
export type ClientTable = z.infer<typeof clientTableSchema>;

export const ACTIVATION_STATES = ['waiting', 'done', 'skipped', 'failed', 'unknown'] as const;
export const activationStepSchema = z.object({
  step: z.enum(ACTIVATION_STEPS),
  state: z.enum(ACTIVATION_STATES),
  at: instant.nullable(),
  /** Why it was skipped, in the person's words. */
  reason: z.string().nullable(),
  /** Why it failed. */
  error: appErrorSchema.nullable(),
  operationId: operationIdSchema.nullable(),
  /** The service user of the last three steps. */
  roleId: roleIdSchema.nullable(),
  email: z.string().nullable(),
});
export const activationSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  startedAt: instant,
  /** All eight, in their order. */
  steps: z.array(activationStepSchema),
});
export type Activation = z.infer<typeof activationSchema>;
export type ActivationStepView = z.infer<typeof activationStepSchema>;

/** Whether a service user's e-mail and private key open the client's inbox. */
export const embedCheckSchema = z.object({ works: z.boolean(), at: instant, error: appErrorSchema.nullable() });
export type EmbedCheck = z.infer<typeof embedCheckSchema>;

/** Who a phone number belongs to, and where that client stands. */
export const phoneMatchSchema = z.object({
  accountId: accountIdSchema,
  name: z.string(),
  /** `spoki`: by `accounts/phone/{phone}/` with the account's key; `list`: in the local list. */
  by: z.enum(['spoki', 'list']),
  channel: z.string().nullable(),
  /** Spoki's own words. */
  status: z.string().nullable(),
  phoneStatus: z.string().nullable(),
  stage: z.enum(ONBOARDING_STAGES),
  cause: z.enum(ONBOARDING_CAUSES),
  next: z.enum(ONBOARDING_ACTIONS),
});
export type PhoneMatch = z.infer<typeof phoneMatchSchema>;
