import { amountOf } from '@shared/domain/operation';
import { thousandths, type Thousandths } from '@shared/domain/money';
import type { JobReview, JobReviewRow } from '@shared/ipc/operation-models';

export const REVIEW_FILTERS = ['all', 'included', 'errors', 'warnings'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** What a choice of rows amounts to. */
export interface Choice {
  /** In the order of sending. */
  rows: readonly JobReviewRow[];
  accounts: number;
  /** New clients, of the rows that create them. */
  clients: number;
  warnings: number;
  /** Thousandths; null for a job that moves no credit. Above 2^53 − 1 it is that number, and over every cap. */
  total: Thousandths | null;
  overCap: boolean;
  /** Milliseconds, in proportion to those of all rows that could be sent. */
  etaMs: number | null;
}

const hasError = ({ errors }: JobReviewRow): boolean => errors.length > 0;

/** The key of a row that is created once the old one was revoked: the two go together. */
export function isRotation(review: JobReview): boolean {
  return review.typed === 'rotate';
}

/**
 * The rows that are chosen at first, by position: all that can be sent but a second row for the same account and what was done just
 * before already, since these are mistakes more often than not.
 */
export function firstChoice(review: JobReview): ReadonlySet<number> {
  const seen = new Set<string>();
  const chosen = new Set<number>();
  for (const row of review.rows) {
    const alike = `${row.accountId} ${row.intent.kind}`;
    const second = seen.has(alike) && row.warnings.includes('duplicate');
    seen.add(alike);
    if (!hasError(row) && !second && !row.warnings.includes('repeat')) chosen.add(row.position);
  }
  return withWholeRotations(review, chosen);
}

/** Takes rows into the choice or out of it. Rows in error stay out, and of a rotation both halves go together. */
export function changeChoice(
  review: JobReview,
  chosen: ReadonlySet<number>,
  positions: readonly number[],
  include: boolean,
): ReadonlySet<number> {
  const wanted = new Set(positions);
  const accounts = isRotation(review) ? accountsOf(review, wanted) : null;
  const next = new Set(chosen);
  for (const row of review.rows) {
    if (!wanted.has(row.position) && !accounts?.has(row.accountId)) continue;
    if (include && !hasError(row)) next.add(row.position);
    else next.delete(row.position);
  }
  return withWholeRotations(review, next);
}

function accountsOf(review: JobReview, positions: ReadonlySet<number>): Set<string | null> {
  return new Set(review.rows.filter(({ position }) => positions.has(position)).map(({ accountId }) => accountId));
}

/** Without the halves of rotations whose other half is not chosen. */
function withWholeRotations(review: JobReview, chosen: ReadonlySet<number>): ReadonlySet<number> {
  if (!isRotation(review)) return chosen;
  const halved: ReadonlySet<string | null> = new Set(
    review.rows.filter(({ position }) => !chosen.has(position)).map(({ accountId }) => accountId),
  );
  return new Set(
    review.rows.filter((row) => chosen.has(row.position) && !halved.has(row.accountId)).map(({ position }) => position),
  );
}

/** What remains of a choice in a newer review of the same rows. */
export function keepChoice(review: JobReview, chosen: ReadonlySet<number>): ReadonlySet<number> {
  return changeChoice(review, new Set(), [...chosen], true);
}

export function describeChoice(review: JobReview, chosen: ReadonlySet<number>): Choice {
  const rows = review.rows.filter(({ position }) => chosen.has(position));
  const sendable = review.rows.length - review.rows.filter(hasError).length;
  const sum = rows.reduce((total, { intent }) => total + (amountOf(intent) ?? 0), 0);
  const total = review.total === null ? null : thousandths(Math.min(sum, Number.MAX_SAFE_INTEGER));
  return {
    rows,
    accounts: new Set(rows.map(({ accountId }) => accountId)).size,
    clients: rows.reduce((sum, { intent }) => sum + (intent.kind === 'add-clients' ? intent.clients.length : 0), 0),
    warnings: rows.filter(({ warnings }) => warnings.length > 0).length,
    total,
    overCap: review.cap !== null && total !== null && (sum > Number.MAX_SAFE_INTEGER || total > review.cap),
    etaMs: review.etaMs === null || sendable === 0 ? null : Math.round((review.etaMs * rows.length) / sendable),
  };
}

export function matchesFilter(row: JobReviewRow, filter: ReviewFilter, chosen: ReadonlySet<number>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'included':
      return chosen.has(row.position);
    case 'errors':
      return hasError(row);
    case 'warnings':
      return row.warnings.length > 0;
  }
}
