import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { operationIdSchema } from '../domain/operation';
import { syncRunSchema } from './finance-models';

/** Commands of the native menu that the renderer carries out. */
export const MENU_COMMANDS = [
  'palette',
  'shortcuts',
  'about',
  'settings',
  'overview',
  'accounts',
  'credit',
  'margins',
  'reports',
  'onboarding',
  'team',
  'activity',
  'refresh',
  'add-profile',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** How far long work is. */
const progress = {
  done: z.number().int(),
  total: z.number().int(),
  failed: z.number().int(),
  /** Estimated milliseconds left, from the lanes' state; null while unknown. */
  etaMs: z.number().int().nullable(),
  running: z.boolean(),
};

export const appEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accounts-changed'), profileId: profileIdSchema }),
  z.object({ type: z.literal('usage-changed'), profileId: profileIdSchema, accountId: accountIdSchema }),
  z.object({
    type: z.literal('usage-progress'),
    profileId: profileIdSchema,
    accountId: accountIdSchema,
    requestsDone: z.number().int(),
    requestsTotal: z.number().int(),
    /** Estimated milliseconds left, from the lane's state; null while unknown. */
    etaMs: z.number().int().nullable(),
  }),
  z.object({
    type: z.literal('month-progress'),
    profileId: profileIdSchema,
    ...progress,
  }),
  /** As `month-progress`, of `usage.loadDays`. */
  z.object({
    type: z.literal('days-progress'),
    profileId: profileIdSchema,
    workId: z.string(),
    ...progress,
  }),
  /** A record was added to the journal. */
  z.object({
    type: z.literal('operation-changed'),
    profileId: profileIdSchema,
    accountId: accountIdSchema.nullable(),
    operationId: operationIdSchema,
  }),
  /** At most a few times a second while a job runs. */
  z.object({ type: z.literal('job-changed'), profileId: profileIdSchema, jobId: z.uuid() }),
  /** Long reading for support: channels of many accounts, or the people of them. */
  z.object({
    type: z.literal('work-progress'),
    profileId: profileIdSchema,
    workId: z.string(),
    ...progress,
  }),
  /** Channels of an account were read or changed. */
  z.object({ type: z.literal('channels-changed'), profileId: profileIdSchema, accountId: accountIdSchema }),
  /** Roles, invitations or private keys changed: of an account, or of the partner's team for null. */
  z.object({ type: z.literal('access-changed'), profileId: profileIdSchema, accountId: accountIdSchema.nullable() }),
  /** Stages, links, notes or activation steps. */
  z.object({ type: z.literal('onboarding-changed'), profileId: profileIdSchema }),
  /** A key of an account was stored, removed, verified, or could not be stored. */
  z.object({ type: z.literal('keys-changed'), profileId: profileIdSchema }),
  /** The synchronisation of a profile's reports: at most twice a second while it runs. */
  z.object({ type: z.literal('sync-changed'), profileId: profileIdSchema, run: syncRunSchema }),
  /** A month was closed or opened again, or a mark of reconciliation changed. */
  z.object({ type: z.literal('closings-changed'), profileId: profileIdSchema }),
  /** Signals of the watch came, went, or were seen. */
  z.object({ type: z.literal('watch-changed'), profileId: profileIdSchema }),
  /** A desktop notification was clicked: the place it speaks of. */
  z.object({ type: z.literal('open'), profileId: profileIdSchema, accountId: accountIdSchema.nullable() }),
  z.object({ type: z.literal('profiles-changed') }),
  z.object({ type: z.literal('settings-changed') }),
  z.object({ type: z.literal('vault-changed') }),
  z.object({ type: z.literal('menu'), command: z.enum(MENU_COMMANDS) }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;
