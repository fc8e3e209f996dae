import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ActivationStep } from '@shared/domain/onboarding';

/** A client that is being brought aboard. Times in milliseconds since 1970-01-01 UTC. */
export interface StoredActivation {
  accountId: AccountId;
  startedAt: number;
  /** What a person left out. */
  skipped: { step: ActivationStep; reason: string; at: number }[];
}

/** What the store keeps of activations. Conditions are those of `StoreApi`. */
export type ActivationStoreApi = {
  /** Latest begun first. */
  listActivations(profileId: ProfileId): StoredActivation[];
  /** Those that are followed already stay as they are. @throws AppFailure `not-found` without the profile */
  startActivations(profileId: ProfileId, accountIds: AccountId[], at: number): void;
  /** Does nothing if it is not followed. */
  stopActivation(profileId: ProfileId, accountId: AccountId): void;
  /** `skipped` null: not left out any more. @throws AppFailure `not-found` if the client is not followed */
  skipActivationStep(
    profileId: ProfileId,
    accountId: AccountId,
    step: ActivationStep,
    skipped: { reason: string; at: number } | null,
  ): void;
};
