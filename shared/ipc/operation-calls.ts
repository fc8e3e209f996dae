import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { intentSchema, operationIdSchema, settlementEvidenceSchema } from '../domain/operation';
import { exportedSchema } from './models';
import * as m from './operation-models';

const nothing = z.undefined();
const jobOnly = z.object({ jobId: z.uuid() });
const note = z.string().max(500);
const workId = z.string().min(1).max(64);
/** The word of an action, typed by the person; main compares it. Empty where none is asked for. */
const typed = z.string().max(200);
/** The most rows of one job. */
export const MAX_JOB_ROWS = 10_000;

/** Changes at Spoki: one, many, those of unknown outcome, and the journal of all. */
export const operationCalls = {
  /** Looks at one change; nothing is sent. The review can be confirmed by its id for ten minutes. */
  'operations.review': {
    input: z.object({
      profileId: profileIdSchema,
      /** Null for what concerns the partner itself. */
      accountId: accountIdSchema.nullable(),
      intent: intentSchema,
      note,
      againOf: operationIdSchema.nullable().default(null),
    }),
    output: m.reviewSchema,
  },
  /** Sends what was reviewed, once. Answers with the operation and its outcome, whatever that is; confirming again answers the same. */
  'operations.confirm': {
    input: z.object({ reviewId: z.string().max(100), typed, repeatAcknowledged: z.boolean(), workId }),
    output: m.operationViewSchema,
  },
  /** Operations of unknown outcome, of every profile, oldest first. */
  'operations.unknown': { input: nothing, output: z.array(m.operationViewSchema) },
  /** What is known of an unknown outcome, with a proposed verdict; for a credit move it reads twice, a minute apart. */
  'operations.evidence': {
    input: z.object({ operationId: operationIdSchema, workId }),
    output: settlementEvidenceSchema,
  },
  'operations.settle': {
    input: z.object({ operationId: operationIdSchema, decision: z.enum(['applied', 'not-applied']), note }),
    output: m.operationViewSchema,
  },

  /** Looks at many changes; nothing is sent. A `create-account-key` behind a `revoke-account-key` of the same account rests on it. */
  'jobs.review': {
    input: z.object({
      profileId: profileIdSchema,
      rows: z
        .array(z.object({ accountId: accountIdSchema.nullable(), intent: intentSchema, note }))
        .min(1)
        .max(MAX_JOB_ROWS),
    }),
    output: m.jobReviewSchema,
  },
  /** The rows of a job that are known not to be applied, to be sent again by a new job. @see jobs.review */
  'jobs.reviewAgain': { input: jobOnly, output: m.jobReviewSchema },
  /** Starts sending these rows of a review. Refused: rows in error, more than the cap, warnings that are not acknowledged, a wrong word. */
  'jobs.start': {
    input: z.object({
      reviewId: z.string().max(100),
      positions: z.array(z.number().int().nonnegative()).min(1).max(MAX_JOB_ROWS),
      warningsAcknowledged: z.boolean(),
      typed,
      pastUnknown: z.boolean(),
    }),
    output: m.jobSchema,
  },
  /** Newest first, of this profile. */
  'jobs.list': { input: z.object({ profileId: profileIdSchema }), output: z.array(m.jobSchema) },
  'jobs.get': { input: jobOnly, output: z.object({ job: m.jobSchema, rows: z.array(m.jobRowSchema) }) },
  /** Sends nothing more after what is under way. */
  'jobs.pause': { input: jobOnly, output: m.jobSchema },
  'jobs.resume': { input: z.object({ jobId: z.uuid(), pastUnknown: z.boolean() }), output: m.jobSchema },
  /** Leaves out for good what has not begun to be sent. */
  'jobs.cancel': { input: jobOnly, output: m.jobSchema },

  /** Asks for a CSV file in the system's dialog and reads it. */
  'credit.pickFile': { input: z.object({ profileId: profileIdSchema }), output: m.pickedCreditFileSchema },

  /** Newest intent first. */
  'journal.list': {
    input: z.object({
      filter: m.journalFilterSchema,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(200),
    }),
    output: m.journalPageSchema,
  },
  /** Walks the whole hash chain and compares it with the seal. */
  'journal.verify': { input: nothing, output: m.journalReportSchema },
  /** Asks where to save, then writes what the filter lets through. */
  'journal.export': {
    input: z.object({ format: z.enum(['csv', 'jsonl']), filter: m.journalFilterSchema }),
    output: exportedSchema,
  },
} as const;
