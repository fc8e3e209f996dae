import type { AccountId, ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';

/** Which account of which profile. */
export interface AccountOf {
  profileId: ProfileId;
  accountId: AccountId;
}

/** Whom a change is for: an account of a profile, or for null the partner itself. */
export interface OwnerOf {
  profileId: ProfileId;
  accountId: AccountId | null;
}

export const ownerName = ({ profileId, accountId }: OwnerOf): string => `${profileId}:${accountId ?? ''}`;

/** The account that something is for which cannot be for the partner itself. */
export function accountOfOwner({ profileId, accountId }: OwnerOf): AccountOf {
  return { profileId, accountId: accountId ?? fail('internal', 'this is of an account, and none was named') };
}

/**
 * Runs what concerns one account, or the partner itself, one after another, in the order it was asked for; different ones do not wait for
 * each other.
 */
export class AccountLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(owner: OwnerOf, work: () => Promise<T>): Promise<T> {
    const name = ownerName(owner);
    const before = this.#last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(name, mine);
    const leave = (): void => {
      if (this.#last.get(name) === mine) this.#last.delete(name);
    };
    mine.then(leave, leave);
    return mine;
  }
}
