import type { Secret } from '@electron/credentials/secret';
import type { ProfileId } from '@shared/domain/ids';
import type { OperationId, OperationRecord, RecordOf, SettlementEvidence } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import { AccountLocks } from './account-locks';
import { CreditReader, type CreditsReading } from './credit-reader';
import { OperationExecutor } from './executor';
import { KeyKeeper } from './key-keeper';
import type { OperationParts } from './parts';
import { Recorder } from './recorder';
import type { Result } from './records';
import { REVIEW_MS, ReviewRegistry } from './review-registry';
import { type Draft, type Reviewed, findRepeat, reviewDraft } from './reviews';
import type { SendOptions } from './send-once';
import { Settler } from './settler';
import type { Turn } from './turn';

export interface Review extends Reviewed {
  reviewId: string;
  /** Milliseconds since 1970-01-01 UTC. */
  expiresAt: number;
}

export interface ConfirmOptions extends SendOptions {
  /** The person has seen the operation alike that the review shows, and wants this one all the same. */
  repeatAcknowledged: boolean;
}

/** Changes at Spoki, each reviewed, journalled, sent once, and settled where its outcome is unknown. */
export class OperationService {
  readonly #o: OperationParts;
  readonly #credits: CreditReader;
  readonly #recorder: Recorder;
  readonly #keys: KeyKeeper;
  readonly #executor: OperationExecutor;
  readonly #settler: Settler;
  readonly #reviews: ReviewRegistry<Reviewed, Result>;
  /** Orders what is confirmed for one account, so that each sees the one before it. */
  readonly #intake = new AccountLocks();
  #recovered: Promise<void> | null = null;

  constructor(parts: OperationParts) {
    this.#o = parts;
    this.#credits = new CreditReader({ ...parts, now: parts.clock.wallNow });
    this.#recorder = new Recorder(parts);
    this.#keys = new KeyKeeper(parts);
    const shared = {
      ...parts,
      locks: new AccountLocks(),
      recorder: this.#recorder,
      credits: this.#credits,
      keys: this.#keys,
    };
    this.#executor = new OperationExecutor(shared);
    this.#settler = new Settler(shared);
    this.#reviews = new ReviewRegistry(parts.clock.now, parts.newReviewId);
  }

  /** Closes what an earlier run left behind. Anything confirmed waits for it; call it on start so that unknown outcomes show at once. */
  recover(): Promise<void> {
    this.#recovered ??= this.#executor.recover().catch((thrown: unknown) => {
      this.#recovered = null;
      throw thrown;
    });
    return this.#recovered;
  }

  /** As `reviewDraft`; the review can be confirmed by its id for ten minutes. */
  async review(draft: Draft, signal?: AbortSignal, turn?: Turn): Promise<Review> {
    await this.recover();
    const reviewed = await reviewDraft({ ...this.#o, credits: this.#credits }, draft, signal, turn);
    const expiresAt = this.#o.clock.wallNow() + REVIEW_MS;
    return { ...reviewed, reviewId: this.#reviews.add(reviewed), expiresAt };
  }

  /** What this review showed. @throws AppFailure `not-found` if it has expired */
  reviewed(reviewId: string): Reviewed {
    return this.#reviews.get(reviewId);
  }

  /**
   * Does what was reviewed, once: confirming a review again gives the result of the first time. It is in the journal before anything else
   * happens.
   * @throws AppFailure `not-found` if the review has expired; `not-permitted` if the same was done meanwhile and not acknowledged; the
   * journal's kinds. Nothing was sent then, unless it is `journal-failed` after the confirmation: that counts as unknown.
   */
  confirm(reviewId: string, { repeatAcknowledged, ...options }: ConfirmOptions): Promise<Result> {
    return this.#reviews.confirm(
      reviewId,
      (reviewed) => this.#accept(reviewed, repeatAcknowledged),
      (intended) => this.#executor.run(intended, options),
    );
  }

  /** The credit of all accounts of the profile, read now. @throws AppFailure the client's kinds */
  credits(profileId: ProfileId, signal?: AbortSignal): Promise<CreditsReading> {
    return this.#credits.all(profileId, signal);
  }

  /** The evidence for an unknown outcome, with a proposed verdict; may take a minute. See `Settler.propose`. */
  propose(operationId: OperationId, signal?: AbortSignal): Promise<SettlementEvidence> {
    return this.#settler.propose(operationId, signal);
  }

  /** A person settles an unknown outcome. See `Settler.decide`. */
  decide(operationId: OperationId, decision: 'applied' | 'not-applied', note: string): Promise<OperationRecord> {
    return this.#settler.decide(operationId, decision, note);
  }

  /** Operations whose new keys could not be stored and are waiting to be saved. */
  unsavedKeys(): OperationId[] {
    return this.#keys.unsaved.list();
  }

  /**
   * Gives the key to `show`, and forgets it once `show` says that the person has saved it.
   * @throws AppFailure `not-found` if it was shown or saved before; whatever `show` throws
   */
  showUnsavedKey(operationId: OperationId, show: (key: Secret) => Promise<boolean>): Promise<void> {
    return this.#keys.unsaved.release(operationId, show);
  }

  /** Tries to store the key again. @throws AppFailure the vault's kinds */
  saveUnsavedKey(operationId: OperationId): Promise<void> {
    return this.#keys.saveUnsaved(operationId);
  }

  #accept(reviewed: Reviewed, repeatAcknowledged: boolean): Promise<RecordOf<'INTENT'>> {
    return this.#intake.run(reviewed.intended, async () => {
      await this.recover();
      const acknowledged = repeatAcknowledged && reviewed.repeatOf !== null;
      if (!acknowledged && (await findRepeat(this.#o, reviewed.intended)) !== null)
        fail('not-permitted', 'the same was done on this account within the last ten minutes: look at it again');
      const intended = { ...reviewed.intended, at: this.#o.clock.wallNow() };
      await this.#recorder.add(intended);
      return intended;
    });
  }
}
