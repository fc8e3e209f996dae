import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { marginSetSchema } from '../domain/margins';
import { thousandthsSchema } from '../domain/money';
import { operationIdSchema } from '../domain/operation';
import { reportDaySchema } from '../domain/report-day';
import * as k from './key-models';
import * as m from './margin-models';

const nothing = z.undefined();
const profileOnly = z.object({ profileId: profileIdSchema });
const accountOnly = z.object({ profileId: profileIdSchema, accountId: accountIdSchema });
const accountIds = z.array(accountIdSchema).min(1).max(20_000);
const unsavedOnly = z.object({ operationId: operationIdSchema });

/** Margins and plans, reckoned from the local store and the journal: no call of these asks Spoki. */
export const marginCalls = {
  /** The margins last set from here, of each account that has any. */
  'margins.register': { input: profileOnly, output: z.array(m.registeredMarginsSchema) },
  /** All that was ever sent for this account by profiles of the same server, newest first. */
  'margins.history': { input: accountOnly, output: z.array(m.marginSettingSchema) },
  'margins.presets': { input: profileOnly, output: z.array(m.marginPresetSchema) },
  /** Adds the preset, or replaces the one with its id. */
  'margins.savePreset': {
    input: z.object({ profileId: profileIdSchema, preset: m.marginPresetSchema }),
    output: z.array(m.marginPresetSchema),
  },
  'margins.removePreset': {
    input: z.object({ profileId: profileIdSchema, presetId: z.uuid() }),
    output: z.array(m.marginPresetSchema),
  },
  /** The past days replayed under these margins. */
  'margins.whatIf': {
    input: z.object({
      profileId: profileIdSchema,
      accountIds,
      days: z.union(m.WHAT_IF_DAYS.map((days) => z.literal(days))),
      margins: marginSetSchema,
    }),
    output: m.whatIfSchema,
  },
  /** The last 90 closed days against the register; `null` for every account of the profile. */
  'margins.drift': {
    input: z.object({ profileId: profileIdSchema, accountIds: accountIds.nullable() }),
    output: m.driftSchema,
  },

  'planner.propose': {
    input: z.object({
      profileId: profileIdSchema,
      accountIds,
      target: m.planTargetSchema,
      /** Recharges are multiples of it. */
      step: thousandthsSchema.refine((value) => value > 0),
      budget: thousandthsSchema.refine((value) => value >= 0).nullable(),
    }),
    output: m.planSchema,
  },

  /** Starts fetching what these accounts lack of these days, in the background; progress comes as `days-progress`. */
  'usage.loadDays': {
    input: z.object({
      profileId: profileIdSchema,
      workId: z.string().min(1).max(64),
      accountIds,
      from: reportDaySchema,
      to: reportDaySchema,
    }),
    output: z.object({ queued: z.number().int() }),
  },
} as const;

/** Keys of client accounts. No call answers with a key. */
export const keyCalls = {
  /** One row for each account, in the order of the list. */
  'keys.list': { input: profileOnly, output: z.array(k.accountKeySchema) },
  /** Asks Spoki once with the account's key. */
  'keys.verify': { input: accountOnly, output: k.keyCheckSchema },
  /** Main puts the key on the clipboard, and clears it after 60 s if it is still there. */
  'keys.copy': { input: accountOnly, output: z.object({ clearsAt: z.number().int() }) },
  'keys.unsaved': { input: nothing, output: z.array(k.unsavedKeySchema) },
  /** Tries the keychain again. */
  'keys.saveUnsaved': { input: unsavedOnly, output: z.array(k.unsavedKeySchema) },
  /** Main shows the key once, in a window of the system, to be saved by hand; afterwards it is forgotten. */
  'keys.showUnsaved': { input: unsavedOnly, output: z.array(k.unsavedKeySchema) },
} as const;
