import type { Journal, Operation } from '@electron/journal/journal-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationKind, OperationRecord, RecordOf } from '@shared/domain/operation';
import type { AccountKeyView } from '@shared/ipc/key-models';

export type KeyOperation = NonNullable<AccountKeyView['lastOperation']>;
type Latest = Map<AccountId, KeyOperation>;

const KINDS: OperationKind[] = ['create-account-key', 'revoke-account-key'];
/** The journal's largest page. */
const PAGE = 1_000;

/** The latest creation or revocation of each account's key: one pass over the journal for each profile, then kept up by what is recorded. */
export class KeyOperations {
  readonly #journal: Pick<Journal, 'list'>;
  readonly #latest = new Map<ProfileId, Promise<Latest>>();

  constructor(journal: Pick<Journal, 'list'>) {
    this.#journal = journal;
  }

  /** @throws AppFailure the journal's kinds */
  latest(profileId: ProfileId): Promise<ReadonlyMap<AccountId, KeyOperation>> {
    const known = this.#latest.get(profileId);
    if (known) return known;
    const reading = this.#read(profileId);
    this.#latest.set(profileId, reading);
    reading.catch(() => this.#latest.delete(profileId));
    return reading;
  }

  /** To be told of every record. What is recorded during the pass is taken over after it, in order. */
  recorded({ type, at, operationId }: OperationRecord, { profileId, accountId, intent }: RecordOf<'INTENT'>): void {
    if (accountId === null || !KINDS.includes(intent.kind)) return;
    const takeOver = (latest: Latest): void => {
      if (type === 'INTENT' || latest.get(accountId)?.operationId === operationId)
        latest.set(accountId, { operationId, kind: intent.kind, at, state: type });
    };
    this.#latest.get(profileId)?.then(takeOver, () => undefined);
  }

  async #read(profileId: ProfileId): Promise<Latest> {
    const latest: Latest = new Map();
    for (let offset = 0; ; offset += PAGE) {
      const { operations } = await this.#journal.list({ profileId, kinds: KINDS }, { offset, limit: PAGE });
      for (const operation of operations) {
        const { accountId } = operation.intent;
        if (accountId !== null && !latest.has(accountId)) latest.set(accountId, viewOf(operation));
      }
      if (operations.length < PAGE) return latest;
    }
  }
}

function viewOf({ operationId, intent, state, records }: Operation): KeyOperation {
  return { operationId, kind: intent.intent.kind, at: records.at(-1)?.at ?? intent.at, state };
}
