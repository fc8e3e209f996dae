import type { EarlierRow } from '@electron/store/job-store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Currency } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import type { TypedAction } from '@shared/domain/typed-words';
import type { JobReviewRow } from '@shared/ipc/operation-models';

/** One row of what a person wants done. */
export interface JobDraft {
  /** Null for what concerns the partner itself. */
  accountId: AccountId | null;
  intent: Intent;
  note: string;
  /** The row that it sends again, or null. */
  again: EarlierRow | null;
}

/** What was shown of a job, and may be started. */
export interface ReviewedJob {
  profileId: ProfileId;
  currency: Currency;
  rows: (JobReviewRow & { again: EarlierRow | null })[];
  typed: TypedAction;
  /** The job whose rows it sends again, or null. */
  againOf: string | null;
}
