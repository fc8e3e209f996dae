import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { currencySchema, thousandthsSchema } from '../domain/money';
import {
  OPERATION_KINDS,
  creditReadingSchema,
  intentSchema,
  intendedSchema,
  intentRecordSchema,
  madeSchema,
  operationIdSchema,
  operationRecordSchema,
} from '../domain/operation';
import { OPERATION_STATES } from '../domain/operation-state';
import { creditImportSchema } from '../domain/csv-import';
import { typedActionSchema } from '../domain/typed-words';
import { appErrorSchema } from '../errors/app-error';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();
const count = z.number().int().nonnegative();

/** An operation as the journal tells it. */
export const operationViewSchema = z.object({
  operationId: operationIdSchema,
  intent: intentRecordSchema,
  state: z.enum(OPERATION_STATES),
  /** All of it, oldest first. */
  records: z.array(operationRecordSchema),
});
export type OperationView = z.infer<typeof operationViewSchema>;

/** The exact request, without the key: what the transport adds (lengths, content type) is left out. */
export const dryRunSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});

/** What is shown of one change before it is confirmed. */
export const reviewSchema = z.object({
  reviewId: z.string(),
  expiresAt: instant,
  /** All of its record but the time. */
  intended: intendedSchema,
  dryRun: dryRunSchema,
  /** Of a credit move; null if it cannot be read (`creditError`), in which case it would not be sent either. */
  credit: creditReadingSchema.nullable(),
  creditError: appErrorSchema.nullable(),
  creditAfter: thousandthsSchema.nullable(),
  /** The same done within the last ten minutes: confirming has to acknowledge it. */
  repeatOf: operationViewSchema.nullable(),
  /** An unknown outcome that has to be settled first. */
  blockedBy: operationViewSchema.nullable(),
  /** Whose word has to be typed to confirm; null for none. */
  typed: typedActionSchema.nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

/** Why a row of a job cannot be sent. */
/** `no-account-key`: it is sent with the account's own key, which is not held, and no row before it makes one. */
export const ROW_ERRORS = ['account-unknown', 'blocked', 'credit-unknown', 'no-account-key'] as const;
/**
 * What a person should look at before a row is sent. `duplicate`: another row of the job is for the same account; `repeat`: the same was
 * done within the last ten minutes; `above-credit`: more is withdrawn than there is; `to-zero`, `large-change`: of margins; `key-held`:
 * a key of the account is held already; `no-key-held`: there is none here to be forgotten.
 */
export const ROW_WARNINGS = [
  'duplicate',
  'repeat',
  'above-credit',
  'to-zero',
  'large-change',
  'key-held',
  'no-key-held',
] as const;

export const jobReviewRowSchema = z.object({
  /** From 0, in the order of sending. */
  position: count,
  /** Null for what concerns the partner itself. */
  accountId: accountIdSchema.nullable(),
  accountName: z.string().nullable(),
  intent: intentSchema,
  note: z.string(),
  /** Just read, thousandths; null if not known or no credit move. */
  credit: thousandthsSchema.nullable(),
  /** After this row and those before it, thousandths. */
  creditAfter: thousandthsSchema.nullable(),
  errors: z.array(z.enum(ROW_ERRORS)),
  warnings: z.array(z.enum(ROW_WARNINGS)),
  /** The earlier operation that `repeat` or `blocked` speaks of. */
  earlier: z.object({ operationId: operationIdSchema, at: instant, state: z.enum(OPERATION_STATES) }).nullable(),
});
export type JobReviewRow = z.infer<typeof jobReviewRowSchema>;

export const jobReviewSchema = z.object({
  reviewId: z.string(),
  expiresAt: instant,
  profileId: profileIdSchema,
  currency: currencySchema,
  rows: z.array(jobReviewRowSchema),
  /** Of the rows without errors, thousandths: recharges or withdrawals; null for a job that moves no credit. */
  total: thousandthsSchema.nullable(),
  /** The most one job may move, from the settings; null for a job that moves no credit. */
  cap: thousandthsSchema.nullable(),
  typed: typedActionSchema,
  /** Milliseconds that the rows without errors will take under the rate limits, estimated. */
  etaMs: z.number().int().nullable(),
  /** Why the credit could not be read; rows that move credit are in error then. */
  creditError: appErrorSchema.nullable(),
  /** The first row's exact request. */
  dryRun: dryRunSchema.nullable(),
});
export type JobReview = z.infer<typeof jobReviewSchema>;

/** `waiting`: not begun. `skipped`: the row it rests on did not succeed. `cancelled`: by the person. Others as the journal has them. */
export const JOB_ROW_STATES = ['waiting', 'skipped', 'cancelled', ...OPERATION_STATES] as const;

/** What a row of a job counts as. */
export const ROW_STANDINGS = ['left', 'applied', 'not-applied', 'unknown', 'left-out'] as const;

export const jobRowSchema = z.object({
  position: count,
  /** Null for what concerns the partner itself. */
  accountId: accountIdSchema.nullable(),
  accountName: z.string().nullable(),
  intent: intentSchema,
  note: z.string(),
  state: z.enum(JOB_ROW_STATES),
  standing: z.enum(ROW_STANDINGS),
  /** Known not to be applied, or skipped, and not sent again yet. What a person decided to be not applied is not known. */
  mayBeSentAgain: z.boolean(),
  operationId: operationIdSchema.nullable(),
  /** What Spoki says it has made; null for nothing, or while it is not applied. */
  made: madeSchema.nullable(),
  /** Why it is not applied, or not known to be. */
  error: appErrorSchema.nullable(),
  /** When it reached this state. */
  at: instant.nullable(),
});
export type JobRow = z.infer<typeof jobRowSchema>;

export const JOB_STATES = ['running', 'paused', 'done', 'cancelled'] as const;
/** `unknown-outcome`: the job stops at the first one unless told otherwise. `app-ended`: the app was closed or killed meanwhile. */
export const PAUSE_REASONS = ['person', 'unknown-outcome', 'app-ended', 'failure'] as const;

export const jobSchema = z.object({
  jobId: z.uuid(),
  profileId: profileIdSchema,
  currency: currencySchema,
  createdAt: instant,
  /** The kinds of its rows, without repetition. */
  kinds: z.array(z.enum(OPERATION_KINDS)),
  state: z.enum(JOB_STATES),
  pausedBecause: z.enum(PAUSE_REASONS).nullable(),
  /** What made it pause with `failure`. */
  error: appErrorSchema.nullable(),
  /** Goes on after an unknown outcome. */
  pastUnknown: z.boolean(),
  counts: z.object({
    total: count,
    /** OK, or settled as applied. */
    applied: count,
    /** Known not to be applied: rejected, not sent, refused for its rate, settled as not applied. */
    notApplied: count,
    unknown: count,
    /** Waiting or under way. */
    left: count,
    /** Skipped or cancelled. */
    leftOut: count,
  }),
  /** Of all rows, thousandths; null for a job that moves no credit. */
  total: thousandthsSchema.nullable(),
  applied: thousandthsSchema.nullable(),
  etaMs: z.number().int().nullable(),
  /** The job whose rows this one sends again. */
  againOf: z.uuid().nullable(),
});
export type Job = z.infer<typeof jobSchema>;

/** A CSV that the person chose, read; nothing is sent. `null` when the dialog was closed. */
export const pickedCreditFileSchema = z.object({ fileName: z.string(), import: creditImportSchema }).nullable();

export const journalFilterSchema = z.object({
  profileId: profileIdSchema.optional(),
  /** Null for what concerned the partner itself. */
  accountId: accountIdSchema.nullable().optional(),
  kinds: z.array(z.enum(OPERATION_KINDS)).max(20).optional(),
  states: z.array(z.enum(OPERATION_STATES)).max(20).optional(),
  text: z.string().max(500).optional(),
  /** When the intent was recorded: from this moment on. */
  from: instant.optional(),
  /** Before this moment. */
  to: instant.optional(),
});
export type JournalFilterInput = z.infer<typeof journalFilterSchema>;

export const journalPageSchema = z.object({ operations: z.array(operationViewSchema), total: count });

const head = z.object({ count, hash: z.string() });
export const journalReportSchema = z.object({
  problems: z.array(
    z.object({
      what: z.enum(['altered', 'missing', 'out-of-order', 'cut-off', 'seal-broken', 'index', 'file']),
      sequence: z.number().int().nullable(),
      to: z.number().int().nullable(),
      operationId: operationIdSchema.nullable(),
      detail: z.string(),
    }),
  ),
  head,
  seal: z.discriminatedUnion('state', [
    z.object({ state: z.literal('sealed') }),
    z.object({ state: z.literal('pending'), why: z.string() }),
  ]),
  acceptedAtOpening: count,
  verifiedAt: instant,
});
export type JournalReportView = z.infer<typeof journalReportSchema>;
