import { z } from 'zod';
import { EMBED_LANGUAGES } from '../domain/embed-kit';
import { channelIdSchema, channelSchema } from '../domain/channel';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { ACTIVATION_STEPS, HAND_OUTS } from '../domain/onboarding';
import { operationIdSchema } from '../domain/operation';
import { roleIdSchema } from '../domain/team';
import { exportedSchema } from './models';
import * as s from './support-models';

const noAnswer = z.void();
const profileOnly = z.object({ profileId: profileIdSchema });
const account = { profileId: profileIdSchema, accountId: accountIdSchema };
const accountOnly = z.object(account);
/** An account's team, or for null the partner's own. */
const team = { profileId: profileIdSchema, accountId: accountIdSchema.nullable() };
const role = z.object({ ...team, roleId: roleIdSchema });
const pageOf = z.object({ ...team, search: z.string().max(200), page: z.number().int().min(1).max(100_000) });
const workId = z.string().min(1).max(64);

/** Channels, people, onboarding, activation and the client's inbox. All that changes something at Spoki goes through `operations.*` and `jobs.*`. */
export const supportCalls = {
  /** Asks Spoki for all pages. */
  'channels.list': { input: accountOnly, output: s.channelListSchema },
  'channels.get': { input: z.object({ ...account, channelId: channelIdSchema }), output: s.channelViewSchema },
  /** Of exactly this identifier; null if the account has none. */
  'channels.find': {
    input: z.object({ ...account, identifier: z.string().trim().min(1).max(200) }),
    output: channelSchema.nullable(),
  },
  /** What has been seen of the account's channels over time, on this computer. */
  'channels.history': { input: accountOnly, output: z.array(s.channelPointSchema) },
  /** Asks again and again until status, phone status or quality is another than it was, for five minutes at most. */
  'channels.watch': {
    input: z.object({ ...account, channelId: channelIdSchema, workId }),
    output: z.object({ channel: channelSchema, fetchedAt: z.number().int(), moved: z.boolean() }),
  },

  /** One page, as Spoki pages and searches. */
  'access.roles': { input: pageOf, output: s.rolePageSchema },
  'access.invitations': { input: pageOf, output: s.invitationPageSchema },
  /** What is held and known of private keys of this team; asks nothing. */
  'access.privateKeys': { input: z.object(team), output: z.array(s.privateKeySchema) },
  /** Asks `has_private_key/`. */
  'access.checkPrivateKey': { input: role, output: s.privateKeySchema },
  /** Puts the private key into the clipboard, which is cleared after 60 s unless it changed. */
  'access.copyPrivateKey': { input: role, output: noAnswer },
  /** Removes the private key from this computer; at Spoki it goes on existing. */
  'access.forgetPrivateKey': { input: role, output: noAnswer },
  /**
   * Reads the roles of these teams, all pages, in the background; `work-progress` tells how far it is. Asks too whether
   * service users have a private key of whom that is not known. Default: every team whose key is held.
   */
  'access.load': {
    input: z.object({
      profileId: profileIdSchema,
      accountIds: z.array(accountIdSchema.nullable()).max(20_000).nullable(),
      workId,
    }),
    output: s.peopleSchema,
  },
  /** From what was read. */
  'access.people': { input: profileOnly, output: s.peopleSchema },
  'keys.health': { input: profileOnly, output: s.keyHealthSchema },

  'onboarding.board': { input: profileOnly, output: s.onboardingBoardSchema },
  /** Reads the accounts, and the channels of those whose key is held and which are not active. `work-progress` tells how far it is. */
  'onboarding.load': { input: z.object({ profileId: profileIdSchema, workId }), output: s.onboardingBoardSchema },
  'onboarding.saveNote': {
    input: z.object({ ...account, owner: z.string().trim().max(120), note: z.string().max(5_000) }),
    output: s.onboardingCardSchema,
  },

  /** Newest first. */
  'links.list': {
    input: z.object({ profileId: profileIdSchema, accountId: accountIdSchema.nullable() }),
    output: z.array(s.linkSchema),
  },
  /** Copies the link, or the message that holds it, and notes that it was handed out. */
  'links.copy': {
    input: z.object({
      operationId: operationIdSchema,
      how: z.enum(HAND_OUTS),
      message: z.string().max(5_000).nullable(),
    }),
    output: s.linkSchema,
  },
  /** Shows the host and asks, then opens it in the browser. Refused: hosts that are not Spoki's. */
  'links.open': { input: z.object({ operationId: operationIdSchema }), output: s.linkSchema },
  /** Notes that it was handed out in a way the app did not see, such as the QR code. */
  'links.note': { input: z.object({ operationId: operationIdSchema, how: z.enum(HAND_OUTS) }), output: s.linkSchema },

  /** Asks for a CSV file in the system's dialog and reads its cells; null when the dialog was closed. */
  'clients.pickFile': { input: profileOnly, output: s.clientReadingSchema.nullable() },
  /** Reads pasted cells: CSV, or what a spreadsheet copies. A first row that names known columns is the heading. */
  'clients.readText': { input: z.object({ text: z.string().max(5_000_000) }), output: s.clientReadingSchema },
  /** Asks where to save a table with the columns and one example, whose e-mail address no client can have. */
  'clients.saveTemplate': { input: z.object({ language: z.enum(['en', 'it']) }), output: exportedSchema },

  'activation.list': { input: profileOnly, output: z.array(s.activationSchema) },
  /** Follows these clients from now on; those that are followed already stay as they are. */
  'activation.start': {
    input: z.object({ profileId: profileIdSchema, accountIds: z.array(accountIdSchema).min(1).max(1_000) }),
    output: z.array(s.activationSchema),
  },
  /** Follows this client no longer; nothing is undone. */
  'activation.stop': { input: accountOnly, output: z.array(s.activationSchema) },
  /** `reason` null: not skipped any more. */
  'activation.skip': {
    input: z.object({
      ...account,
      step: z.enum(ACTIVATION_STEPS),
      reason: z.string().trim().min(1).max(500).nullable(),
    }),
    output: s.activationSchema,
  },

  /** Whether the pair of e-mail and private key, which is held, is accepted. */
  /** Main puts a program of the embed kit, or a service user's e-mail, on the clipboard. Neither is a secret. */
  'embed.copy': {
    input: z.discriminatedUnion('what', [
      z.object({ what: z.literal('program'), language: z.enum(EMBED_LANGUAGES) }),
      z.object({ what: z.literal('email'), email: z.string().min(1).max(254) }),
    ]),
    output: noAnswer,
  },
  'embed.check': { input: z.object({ ...account, roleId: roleIdSchema }), output: s.embedCheckSchema },
  /** Opens the client's inbox as this service user, in a window of its own. */
  'inbox.open': { input: z.object({ ...account, roleId: roleIdSchema }), output: noAnswer },

  /** Sample data only: plays the client who goes one step further. */
  'sample.advance': { input: accountOnly, output: z.object({ status: z.string() }) },
} as const;
