import type { AccountId, ProfileId } from '@shared/domain/ids';

/** Which account of which profile. */
export interface AccountOf {
  profileId: ProfileId;
  accountId: AccountId;
}

export const accountName = ({ profileId, accountId }: AccountOf): string => `${profileId}:${accountId}`;

/** Runs what concerns one account one after another, in the order it was asked for; different accounts do not wait for each other. */
export class AccountLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(account: AccountOf, work: () => Promise<T>): Promise<T> {
    const name = accountName(account);
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
