import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { currencySchema } from '../domain/money';
import { reportDaySchema } from '../domain/report-day';
import type { CallName } from './channels';
import { financeCalls } from './finance-calls';
import { keyCalls, marginCalls } from './margin-calls';
import * as m from './models';
import { operationCalls } from './operation-calls';
import { supportCalls } from './support-calls';
import { phoneMatchSchema } from './support-models';

const nothing = z.undefined();
const noAnswer = z.void();
const profileOnly = z.object({ profileId: profileIdSchema });
const accountOnly = z.object({ profileId: profileIdSchema, accountId: accountIdSchema });
const range = { from: reportDaySchema, to: reportDaySchema };
const name = z.string().trim().min(1).max(120);
/** A key as pasted. It crosses from the renderer to main once and never back; main trims and checks it. */
const pastedKey = z.string().min(1).max(10_000);
/** The name of the thing to remove, typed by the person; main compares it. */
const typedConfirmation = z.string().max(200);
/** The renderer's id for long work, so that it can be cancelled with `work.cancel`. */
const workId = z.string().min(1).max(64);

/**
 * Every call from the renderer to main: what it takes and what it answers. All types of preload, handlers and bridge are inferred
 * from here, and both directions are checked at run time in electron/ipc/register.ts. Failure is a `Result` with an `AppError`.
 */
export const contract = {
  'app.info': { input: nothing, output: m.appInfoSchema },

  'settings.get': { input: nothing, output: m.settingsSchema },
  'settings.set': { input: m.settingsSchema.omit({ activeProfileId: true }).partial(), output: m.settingsSchema },

  'profiles.list': { input: nothing, output: z.array(m.profileSchema) },
  /** Checks the key with one request, stores it, then saves the profile: all or nothing. */
  'profiles.add': {
    input: z.object({ name, baseUrl: z.string().max(2_000), currency: currencySchema, key: pastedKey }),
    output: m.profileSchema,
  },
  /** Adds the embedded sandbox as a profile (or finds the one there is) and makes it the active one. */
  'profiles.trySample': { input: nothing, output: m.profileSchema },
  'profiles.update': {
    input: z.object({
      profileId: profileIdSchema,
      name: name.optional(),
      currency: currencySchema.optional(),
      readsPerMinute: z.number().int().min(5).max(60).optional(),
      writesPerMinute: z.number().int().min(5).max(60).optional(),
    }),
    output: m.profileSchema,
  },
  'profiles.replaceKey': { input: z.object({ profileId: profileIdSchema, key: pastedKey }), output: m.profileSchema },
  'profiles.activate': { input: profileOnly, output: m.settingsSchema },
  'profiles.remove': {
    input: z.object({ profileId: profileIdSchema, typed: typedConfirmation }),
    output: m.settingsSchema,
  },

  'vault.state': { input: nothing, output: m.vaultReportSchema },
  /** Asks the keychain again, giving the person up to 120 s to unlock it. */
  'vault.retry': { input: nothing, output: m.vaultReportSchema },
  'vault.keepForSession': { input: nothing, output: m.vaultReportSchema },

  /** From the local store, at once. */
  'accounts.list': { input: profileOnly, output: m.accountListSchema },
  'accounts.refresh': { input: profileOnly, output: m.accountListSchema },
  'accounts.get': { input: accountOnly, output: m.accountPageSchema },
  'accounts.findByPhone': {
    input: z.object({ profileId: profileIdSchema, phone: z.string().max(200) }),
    output: z.array(phoneMatchSchema),
  },
  /** Starts fetching this month's reports of these accounts in the background; progress comes as `month-progress`. */
  'accounts.loadMonth': {
    input: z.object({ profileId: profileIdSchema, workId, accountIds: z.array(accountIdSchema).max(20_000) }),
    output: z.object({ queued: z.number().int() }),
  },

  /** Verifies the account's key with one request, then stores it. */
  'accountKeys.put': {
    input: z.object({ profileId: profileIdSchema, accountId: accountIdSchema, key: pastedKey }),
    output: m.accountPageSchema,
  },
  'accountKeys.remove': { input: accountOnly, output: m.accountPageSchema },
  'accountKeys.detail': { input: accountOnly, output: m.accountDetailSchema },
  'accountKeys.reports': {
    input: z.object({
      profileId: profileIdSchema,
      accountId: accountIdSchema,
      granularity: z.enum(m.REPORT_GRANULARITIES),
      ...range,
    }),
    output: m.accountReportsSchema,
  },

  /** From the local store, at once. */
  'usage.rows': {
    input: z.object({ profileId: profileIdSchema, accountId: accountIdSchema, ...range }),
    output: m.usageSchema,
  },
  /** Fetches what the range lacks, then answers as `usage.rows`. */
  'usage.refresh': {
    input: z.object({
      profileId: profileIdSchema,
      accountId: accountIdSchema,
      ...range,
      workId,
      /** Fetch open days again however fresh they are: a person asked. Default: only those older than 15 minutes. */
      evenFresh: z.boolean().default(false),
    }),
    output: m.usageSchema,
  },

  'forecast.get': {
    input: z.object({
      profileId: profileIdSchema,
      accountId: accountIdSchema,
      country: z.string().regex(/^[A-Z]{2}$/),
      refresh: z.boolean(),
    }),
    output: m.forecastViewSchema,
  },

  'views.list': { input: profileOnly, output: z.array(m.savedViewSchema) },
  'views.save': {
    input: z.object({ profileId: profileIdSchema, view: m.savedViewSchema }),
    output: z.array(m.savedViewSchema),
  },
  'views.remove': {
    input: z.object({ profileId: profileIdSchema, viewId: z.uuid() }),
    output: z.array(m.savedViewSchema),
  },

  /** Asks where to save, then writes the accounts in this order with these columns; the filter goes into the file's head. */
  'exports.accounts': {
    input: z.object({
      profileId: profileIdSchema,
      accountIds: z.array(accountIdSchema).max(20_000),
      columns: z.array(z.string().max(60)).min(1).max(60),
      /** In words, as the person saw it: "Status: Active; search: rossi". Empty for no filter. */
      filter: z.string().max(2_000),
    }),
    output: m.exportedSchema,
  },
  'exports.usage': { input: m.usageExportSchema, output: m.exportedSchema },
  /** Shows a file of this session's exports in the system's file manager. */
  'exports.reveal': { input: z.object({ path: z.string().max(4_096) }), output: noAnswer },

  'lanes.list': { input: nothing, output: z.array(m.laneSchema) },

  'data.usage': { input: nothing, output: m.dataUsageSchema },
  /** Deletes accounts, reports and history of this computer; profiles and keys stay. `typed` must be "delete". */
  'data.deleteLocal': { input: z.object({ typed: typedConfirmation }), output: m.dataUsageSchema },
  'data.reveal': { input: nothing, output: noAnswer },

  'work.cancel': { input: z.object({ workId }), output: noAnswer },

  ...operationCalls,
  ...marginCalls,
  ...keyCalls,
  ...supportCalls,
  ...financeCalls,
} as const satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
/** What the renderer passes. */
export type Input<C extends CallName> = z.input<Contract[C]['input']>;
/** What a handler receives. */
export type ParsedInput<C extends CallName> = z.output<Contract[C]['input']>;
/** What a handler answers and the renderer receives. */
export type Output<C extends CallName> = z.output<Contract[C]['output']>;
