import { z } from 'zod';
import { appErrorSchema } from '@shared/errors/app-error';
import { accountIdSchema, profileIdSchema } from './ids';
import { currencySchema, thousandthsSchema } from './money';
import type { PROFIT_CATEGORIES } from './report';

/** The id this app gives to one attempt to change something at Spoki: a UUID. Sending again is a new operation with a new id. */
export const operationIdSchema = z.uuid().brand<'OperationId'>();
export type OperationId = z.infer<typeof operationIdSchema>;

/** Milliseconds since 1970-01-01 UTC. */
const time = z.number().int().nonnegative();
/** More than 0 thousandths. */
const amount = thousandthsSchema.refine((value) => value > 0, 'an amount is more than 0');
const margin = thousandthsSchema.refine((value) => value >= 0, 'a margin is not negative');
const text = (longest: number) => z.string().max(longest);

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

/** What a person wants done to one account. (Reference: Partners, the operations in the comments.) */
export const intentSchema = z.discriminatedUnion('kind', [
  /** `create_subrecharge/`: adds credit. */
  z.strictObject({ kind: z.literal('recharge'), amount }),
  /** `move_credit_from_account/`: takes credit back to the partner. */
  z.strictObject({ kind: z.literal('withdraw'), amount }),
  /** `create_conversations_subrecharge/`, deprecated: adds credit for a number of conversations, at a price Spoki sets. */
  z.strictObject({ kind: z.literal('recharge-conversations'), conversations: z.number().int().positive() }),
  /** `set_profits/`. */
  z.strictObject({ kind: z.literal('set-margins'), margins: marginsSchema }),
  /** `create_api_key_for_account/`. */
  z.strictObject({ kind: z.literal('create-account-key') }),
  /** `revoke_api_key_for_account/`. */
  z.strictObject({ kind: z.literal('revoke-account-key') }),
]);
export type Intent = z.infer<typeof intentSchema>;

export const OPERATION_KINDS = [
  'recharge',
  'withdraw',
  'recharge-conversations',
  'set-margins',
  'create-account-key',
  'revoke-account-key',
] as const satisfies readonly Intent['kind'][];
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** The amount of money of an intent in thousandths, or null if it has none. */
export function amountOf(intent: Intent): z.infer<typeof thousandthsSchema> | null {
  return 'amount' in intent ? intent.amount : null;
}

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
  accountId: accountIdSchema,
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
  z.strictObject({ type: z.literal('SENDING'), ...base, creditBefore: creditReadingSchema.nullable() }),
  z.strictObject({
    type: z.literal('OK'),
    ...base,
    answer: answer,
    /** Of a new account key: its last characters, at most four, and where it is held. Null for every other kind. */
    newKey: z.strictObject({ ending: text(4), kept: z.enum(['keychain', 'session', 'not-kept']) }).nullable(),
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
