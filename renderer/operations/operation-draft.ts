import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Currency } from '@shared/domain/money';
import type { Intent, OperationId } from '@shared/domain/operation';

/** What a person wants done to one account or to the partner itself, as a form hands it to the `OperationDialog`. */
export interface OperationDraft {
  profileId: ProfileId;
  /** Null: the partner itself. */
  accountId: AccountId | null;
  /** As Spoki has it; null if it is not known. */
  accountName: string | null;
  /** Of the profile. */
  currency: Currency;
  intent: Intent;
  /** The person's own words for the journal; may be empty. */
  note: string;
  /** The operation that this one sends again. */
  againOf?: OperationId | null;
}
