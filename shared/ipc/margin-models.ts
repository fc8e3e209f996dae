import { z } from 'zod';
import { CHARGE_LINES } from '../domain/charged-counts';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { thousandthsSchema } from '../domain/money';
import { marginSetSchema } from '../domain/margins';
import { marginsSchema, operationIdSchema } from '../domain/operation';
import { OPERATION_STATES } from '../domain/operation-state';
import { reportDaySchema } from '../domain/report-day';
import { runwayModelSchema } from '../domain/runway-model';
import { runwayQuantilesSchema } from './watch-models';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();
const count = z.number().int();
const between = z.object({ least: thousandthsSchema, most: thousandthsSchema });
const range = z.object({ from: reportDaySchema, to: reportDaySchema });
const line = z.enum(CHARGE_LINES);

/** Margins sent for an account from this computer, whatever became of them. */
export const marginSettingSchema = z.object({
  operationId: operationIdSchema,
  accountId: accountIdSchema,
  at: instant,
  profileId: profileIdSchema,
  profileName: z.string(),
  note: z.string(),
  margins: marginsSchema,
  state: z.enum(OPERATION_STATES),
  /** Whether Spoki is known to have taken them; null while unknown ("unverified"). */
  applied: z.boolean().nullable(),
});
export type MarginSetting = z.infer<typeof marginSettingSchema>;

/** What is in force as far as this computer knows. An account that was never set from here is not in the register: unknown, never 0. */
export const registeredMarginsSchema = z.object({
  accountId: accountIdSchema,
  /** The latest that were applied; null if none is known to be. */
  applied: marginSettingSchema.nullable(),
  /** A later one whose outcome is unknown. */
  unverified: marginSettingSchema.nullable(),
});
export type RegisteredMarginsView = z.infer<typeof registeredMarginsSchema>;

export const marginPresetSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  margins: marginSetSchema,
});
export type MarginPreset = z.infer<typeof marginPresetSchema>;

export const comparedSchema = z.object({
  replayed: between,
  observed: thousandthsSchema,
  difference: between,
});

/** As `WhatIfLine` of shared/domain/what-if.ts. */
export const whatIfLineSchema = z.object({
  line,
  count: count.nullable(),
  countedDays: count,
  uncountedDays: count,
  uncountedProfit: thousandthsSchema.nullable(),
  replayed: between.nullable(),
  observed: thousandthsSchema.nullable(),
  difference: between.nullable(),
});

export const WHAT_IF_VERDICTS = ['less', 'same', 'more', 'undecided', 'unknown'] as const;
export const WHAT_IF_DAYS = [30, 90] as const;

export const whatIfAccountSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string().nullable(),
  total: comparedSchema.nullable(),
  complete: z.boolean(),
  verdict: z.enum(WHAT_IF_VERDICTS),
  /** Days of the range that were never fetched. */
  missingDays: count,
  /** By category; null when more than 50 accounts were asked. */
  lines: z.array(whatIfLineSchema).nullable(),
});

export const whatIfSchema = z.object({
  /** Closed days: the last one is yesterday, each in the account's own time zone; the range shown is the widest. */
  range,
  accounts: z.array(whatIfAccountSchema),
  lines: z.array(z.object({ line, compared: comparedSchema.nullable() })),
  total: comparedSchema.nullable(),
  clients: z.record(z.enum(WHAT_IF_VERDICTS), count),
  complete: z.boolean(),
  /** Accounts with at least one day that was never fetched. */
  accountsWithMissingDays: count,
});
export type WhatIfView = z.infer<typeof whatIfSchema>;

const driftEvidenceSchema = z.object({
  from: reportDaySchema,
  to: reportDaySchema,
  days: count,
  leftOut: count,
  charged: z.object({ count, least: count, most: count }),
  observed: z.number(),
  expected: z.object({ least: z.number(), most: z.number() }),
  perMessage: z.number(),
  registered: z.array(z.number()),
  stretches: z.array(z.object({ from: reportDaySchema, to: reportDaySchema, margin: z.number() })),
});

/** As `LineDrift` of shared/domain/margin-drift.ts. */
export const lineDriftSchema = z.discriminatedUnion('verdict', [
  z.object({ line, verdict: z.literal('silent'), why: z.enum(['no-register', 'counts-missing', 'too-few']) }),
  z.object({ line, verdict: z.literal('agrees'), evidence: driftEvidenceSchema }),
  z.object({
    line,
    verdict: z.literal('explained'),
    by: z.enum(['margin-changed', 'mixed-sms', 'statuses']),
    evidence: driftEvidenceSchema,
  }),
  z.object({
    line,
    verdict: z.literal('drift'),
    looks: z.enum(['other-margin', 'changed', 'unclear']),
    evidence: driftEvidenceSchema,
  }),
]);
export type LineDriftView = z.infer<typeof lineDriftSchema>;

export const accountDriftSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string().nullable(),
  range,
  missingDays: count,
  lines: z.array(lineDriftSchema),
});
export type AccountDrift = z.infer<typeof accountDriftSchema>;

/** Only accounts whose margins were set from here can drift. */
export const driftSchema = z.object({ accounts: z.array(accountDriftSchema), withoutRegister: count });
export type DriftView = z.infer<typeof driftSchema>;

/** From what a need was reckoned. As `ConsumptionPattern`, without the weekdays. */
const patternSchema = z.object({
  from: reportDaySchema,
  to: reportDaySchema,
  knownDays: count,
  unknownDays: count,
  total: thousandthsSchema,
  /** Thousandths a day, not rounded. */
  perDay: z.number(),
});

export const planTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('days'), days: z.number().int().min(1).max(365) }),
  z.object({ kind: z.literal('credit'), credit: thousandthsSchema.refine((value) => value >= 0) }),
]);

/** As `Plan` of shared/domain/planner.ts, with names. */
export const planSchema = z.object({
  proposals: z.array(
    z.object({
      accountId: accountIdSchema,
      accountName: z.string().nullable(),
      amount: thousandthsSchema,
      needed: thousandthsSchema.nullable(),
      reason: z.enum(['full', 'cut', 'enough', 'credit-unknown', 'consumption-unknown']),
      creditBefore: thousandthsSchema.nullable(),
      /** When the credit was told. */
      creditAsOf: instant.nullable(),
      creditAfter: thousandthsSchema.nullable(),
      /** Days until the credit is used up; null if that cannot be told. */
      runwayBefore: runwayQuantilesSchema.nullable(),
      runwayAfter: runwayQuantilesSchema.nullable(),
      pattern: patternSchema.nullable(),
      /** From which runways are estimated anew when a person changes the amount, and the day they count from. */
      model: runwayModelSchema.nullable(),
      today: reportDaySchema,
    }),
  ),
  total: thousandthsSchema,
  needed: thousandthsSchema,
  short: z.boolean(),
});
export type PlanView = z.infer<typeof planSchema>;
