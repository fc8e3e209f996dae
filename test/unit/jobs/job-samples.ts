import { accountIdSchema } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import { type Intent, operationIdSchema } from '@shared/domain/operation';
import type { Job, JobReview, JobReviewRow, JobRow } from '@shared/ipc/operation-models';
import { testProfile } from '@test/support/renderer';

export const JOB = '00000000-0000-4000-8000-000000000001';
export const OPERATION = operationIdSchema.parse('00000000-0000-4000-8000-00000000000a');
const EUR = currencySchema.parse('EUR');

export const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });

type RowChanges = Partial<Omit<JobReviewRow, 'accountId'>> & { account?: string };

/** Rows as a review tells them, in order; each recharges an account of its own by €10 unless told otherwise. */
export function reviewRows(...changes: RowChanges[]): JobReviewRow[] {
  return changes.map(({ account, ...more }, position) => ({
    position,
    accountId: accountIdSchema.parse(account ?? String(position + 1)),
    accountName: `Client ${account ?? position + 1}`,
    intent: recharge(10_000),
    note: '',
    credit: thousandths(5_000),
    creditAfter: thousandths(15_000),
    errors: [],
    warnings: [],
    earlier: null,
    ...more,
  }));
}

export function reviewOf(rows: JobReviewRow[], more: Partial<JobReview> = {}): JobReview {
  return {
    reviewId: 'review-1',
    expiresAt: Date.now() + 600_000,
    profileId: testProfile.id,
    currency: EUR,
    rows,
    total: thousandths(0),
    cap: thousandths(10_000_000),
    typed: 'recharge',
    etaMs: 60_000,
    creditError: null,
    dryRun: null,
    ...more,
  };
}

export function jobRow(position: number, more: Partial<JobRow> = {}): JobRow {
  return {
    position,
    accountId: accountIdSchema.parse(String(position + 1)),
    accountName: `Client ${position + 1}`,
    intent: recharge(10_000),
    note: '',
    state: 'waiting',
    standing: 'left',
    mayBeSentAgain: false,
    operationId: null,
    made: null,
    error: null,
    at: null,
    ...more,
  };
}

export function jobOf(rows: readonly JobRow[], more: Partial<Job> = {}): Job {
  const count = (standing: JobRow['standing']): number => rows.filter((row) => row.standing === standing).length;
  return {
    jobId: JOB,
    profileId: testProfile.id,
    currency: EUR,
    createdAt: Date.UTC(2026, 4, 12, 10),
    kinds: ['recharge'],
    state: 'running',
    pausedBecause: null,
    error: null,
    pastUnknown: false,
    counts: {
      total: rows.length,
      applied: count('applied'),
      notApplied: count('not-applied'),
      unknown: count('unknown'),
      left: count('left'),
      leftOut: count('left-out'),
    },
    total: thousandths(rows.length * 10_000),
    applied: thousandths(count('applied') * 10_000),
    etaMs: 120_000,
    againOf: null,
    ...more,
  };
}
