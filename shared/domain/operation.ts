import { z } from 'zod';
import { appErrorSchema } from '@shared/errors/app-error';
import { accountIdSchema, profileIdSchema } from './ids';
import { intentSchema } from './intent';
import { madeSchema } from './made';
import { currencySchema, thousandthsSchema } from './money';

export * from './intent';
export * from './made';

/** The id this app gives to one attempt to change something at Spoki: a UUID. Sending again is a new operation with a new id. */
export const operationIdSchema = z.uuid().brand<'OperationId'>();
export type OperationId = z.infer<typeof operationIdSchema>;

/** Milliseconds since 1970-01-01 UTC. */
const time = z.number().int().nonnegative();
const text = (longest: number) => z.string().max(longest);

/** An account's credit in thousandths, and when it was read. */
export const creditReadingSchema = z.strictObject({ credit: thousandthsSchema, at: time });
export type CreditReading = z.infer<typeof creditReadingSchema>;

/** What an unknown outcome is settled by; null for what is not known. (Design: Security and reliability, "Money".) */
export const settlementEvidenceSchema = z.strictObject({
  /** Read just before sending. */
  creditBefore: creditReadingSchema.nullable(),
  /** Read afterwards, oldest first. */
  readings: z.array(creditReadingSchema).max(20),
  /** The most that was consumed meanwhile, thousandths. */
  consumptionBound: thousandthsSchema.nullable(),
  /** The recharge amount that the report shows for the day of sending, thousandths. */
  dayRecharge: thousandthsSchema.nullable(),
  /** Whether the account's old key still opens anything. */
  oldKey: z.enum(['works', 'refused']).nullable(),
  /** The operation that was sent later with the same absolute values, and did away with the question. */
  supersededBy: operationIdSchema.nullable(),
  /** What a read of the thing itself showed, and in words what was seen; missing in older records, null for what cannot be read back. */
  readBack: z
    .strictObject({ shows: z.enum(['as-asked', 'as-before', 'unclear']), seen: text(2_000) })
    .nullable()
    .optional(),
  /** Of new clients, by their place from 0: whether an account for it was there afterwards that was not there before. */
  clients: z
    .array(
      z.strictObject({
        position: z.number().int().nonnegative(),
        standing: z.enum(['present', 'absent', 'unclear']),
        accountId: accountIdSchema.nullable(),
      }),
    )
    .max(100)
    .optional(),
  /** What the rules make of it. */
  verdict: z.enum(['applied', 'not-applied', 'undecided']),
});
export type SettlementEvidence = z.infer<typeof settlementEvidenceSchema>;

/** The exact request, which never holds a key: that one travels in a header. */
export const recordedRequestSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  /** Below the base, e.g. `partners/create_subrecharge/`. */
  path: text(500),
  /** JSON text; null for none. */
  body: text(10_000).nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;

/** What Spoki answered. `body` is null if it was empty or would have shown a key; it may be shortened. */
const answer = z.strictObject({ status: z.number().int(), body: text(10_000).nullable() });
const error = z.strictObject(appErrorSchema.shape);
const base = { operationId: operationIdSchema, at: time };
const failed = { ...base, answer: answer.nullable(), error };
const settled = { ...base, evidence: settlementEvidenceSchema, note: text(500) };

export const intentRecordSchema = z.strictObject({
  type: z.literal('INTENT'),
  ...base,
  profileId: profileIdSchema,
  profileName: text(500),
  /** Null for what concerns the partner itself: new clients, and its own team. */
  accountId: accountIdSchema.nullable(),
  accountName: text(10_000).nullable(),
  currency: currencySchema,
  intent: intentSchema,
  request: recordedRequestSchema,
  /** The person's own words; may be empty. */
  note: text(500),
  /** The bulk job it is part of, or null. */
  jobId: z.uuid().nullable(),
  /** The operation that this one sends again, or null. */
  againOf: operationIdSchema.nullable(),
});
/** All of an `INTENT` record but its time: what a review shows and a confirmation records. */
export const intendedSchema = intentRecordSchema.omit({ at: true });

/**
 * One line of the journal. It tells everything by itself, also when the profile or the account is gone, and has no place for a key.
 * (Design: Security and reliability, "Money".)
 */
export const operationRecordSchema = z.discriminatedUnion('type', [
  intentRecordSchema,
  z.strictObject({
    type: z.literal('SENDING'),
    ...base,
    creditBefore: creditReadingSchema.nullable(),
    /** Of new clients, by their place from 0: the accounts of that name that there were just before. Missing for every other kind. */
    alikeBefore: z
      .array(
        z.strictObject({
          position: z.number().int().nonnegative(),
          accountIds: z.array(accountIdSchema).max(100),
        }),
      )
      .max(100)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('OK'),
    ...base,
    answer: answer,
    /** Of a new account key or private key: its last characters, at most four, and where it is held. Null for every other kind. */
    newKey: z.strictObject({ ending: text(4), kept: z.enum(['keychain', 'session', 'not-kept']) }).nullable(),
    /** Missing in older records and for kinds that make nothing. */
    made: madeSchema.nullable().optional(),
  }),
  z.strictObject({ type: z.literal('REJECTED'), ...failed }),
  z.strictObject({ type: z.literal('RATE_LIMITED'), ...failed }),
  z.strictObject({ type: z.literal('NOT_SENT'), ...failed }),
  z.strictObject({ type: z.literal('UNKNOWN'), ...failed }),
  z.strictObject({ type: z.literal('APPLIED'), ...settled }),
  z.strictObject({ type: z.literal('NOT_APPLIED'), ...settled }),
  /** A person decided where the evidence does not. */
  z.strictObject({ type: z.literal('MANUAL'), ...settled, decision: z.enum(['applied', 'not-applied']) }),
]);
export type OperationRecord = z.infer<typeof operationRecordSchema>;
export type RecordType = OperationRecord['type'];
export type RecordOf<T extends RecordType> = Extract<OperationRecord, { type: T }>;
