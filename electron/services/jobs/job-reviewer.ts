import { setImmediate } from 'node:timers/promises';
import type { SpokiClient } from '@electron/spoki/client';
import type { SpokiSession } from '@electron/spoki/session';
import type { StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { amountOf } from '@shared/domain/operation';
import { typedActionOfJob } from '@shared/domain/typed-words';
import { AppFailure, fail } from '@shared/errors/app-error';
import type { JobReview } from '@shared/ipc/operation-models';
import { requestOf } from '../operations/operation-request';
import { REVIEW_MS, type ReviewRegistry } from '../operations/review-registry';
import type { SettingsService } from '../settings-service';
import type { JobDraft, ReviewedJob } from './job-draft';
import { countLanes, laneEtaMs } from './job-eta';
import { type JobFactsParts, gatherFacts } from './job-facts';
import { RowCheck } from './row-check';

/** Rows looked at before other work of this process comes in between. */
const SLICE = 250;

export interface JobReviewerParts extends JobFactsParts {
  client: Pick<SpokiClient, 'preview' | 'estimateMs'>;
  session: (profileId: ProfileId) => Promise<SpokiSession>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  settings: Pick<SettingsService, 'get'>;
  reviews: ReviewRegistry<ReviewedJob, string>;
}

/**
 * Looks at many changes, in the order of sending; nothing is sent. The review can be started by its id for ten minutes.
 * @param againOf the job whose rows these send again
 * @throws AppFailure `invalid-input` for a row that Spoki could not be asked, or a sum beyond 2^53 − 1 thousandths; the kinds of `gatherFacts`
 */
export async function reviewJob(
  parts: JobReviewerParts,
  profileId: ProfileId,
  drafts: readonly JobDraft[],
  againOf: string | null,
): Promise<JobReview> {
  const profile = await parts.profile(profileId);
  const session = await parts.session(profileId);
  await requireAskable(drafts);
  const { facts, creditError } = await gatherFacts(parts, profile, drafts);
  const check = new RowCheck(facts, drafts);
  const rows: ReviewedJob['rows'] = [];
  for (const [position, draft] of drafts.entries()) {
    rows.push({ ...check.check(draft, position), again: draft.again });
    if (position % SLICE === SLICE - 1) await setImmediate();
  }
  const sendable = rows.filter(({ errors }) => errors.length === 0);
  const [first] = sendable;
  const moves = drafts.some(({ intent }) => amountOf(intent) !== null);
  const typed = typedActionOfJob(new Set(drafts.map(({ intent }) => intent.kind)));
  const reviewed: ReviewedJob = { profileId, currency: profile.currency, rows, typed, againOf };
  return {
    reviewId: parts.reviews.add(reviewed),
    expiresAt: parts.now() + REVIEW_MS,
    ...{ profileId, currency: profile.currency, typed, creditError },
    rows: rows.map(({ again: _, ...row }) => row),
    total: moves ? totalOf(sendable) : null,
    cap: moves ? (await parts.settings.get()).jobCap : null,
    etaMs: laneEtaMs(parts.client, session, profileId, countLanes(sendable)),
    dryRun: first ? dryRunOf(parts.client, session, first) : null,
  };
}

/** The sum of the amounts, thousandths. @throws AppFailure `invalid-input` beyond 2^53 − 1 */
export function totalOf(rows: readonly Pick<JobDraft, 'intent'>[]): Thousandths {
  const total = rows.reduce((sum, { intent }) => sum + (amountOf(intent) ?? 0), 0);
  if (!Number.isSafeInteger(total)) fail('invalid-input', 'the amounts of this job are too large to be added up');
  return thousandths(total);
}

async function requireAskable(drafts: readonly JobDraft[]): Promise<void> {
  for (const [position, { accountId, intent }] of drafts.entries()) {
    try {
      requestOf(accountId, intent);
    } catch (thrown) {
      if (!(thrown instanceof AppFailure)) throw thrown;
      fail('invalid-input', `row ${position + 1}: ${thrown.error.message}`);
    }
    if (position % SLICE === SLICE - 1) await setImmediate();
  }
}

function dryRunOf(
  client: Pick<SpokiClient, 'preview'>,
  session: SpokiSession,
  { accountId, intent }: Pick<JobDraft, 'accountId' | 'intent'>,
): NonNullable<JobReview['dryRun']> {
  const { method, url, headers, body } = client.preview(session, requestOf(accountId, intent));
  return { method, url: url.href, headers: { ...headers }, body: body ?? null };
}
