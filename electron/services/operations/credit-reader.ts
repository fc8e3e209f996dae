import type { SpokiClient } from '@electron/spoki/client';
import type { SpokiSession } from '@electron/spoki/session';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { CreditReading, RecordOf } from '@shared/domain/operation';
import type { Thousandths } from '@shared/domain/money';
import { fail } from '@shared/errors/app-error';
import { type AccountOf, type OwnerOf, ownerName } from './account-locks';
import { MOST_ALIKE, foldName } from './client-matching';
import { PERSONS_TURN, SETTLING_TURN, type Turn } from './turn';

/** How old a reading may be to count as "just before": one list of all accounts then serves many moves. */
const JUST_BEFORE_MS = 60_000;

/** The credit of every account that the partner has, thousandths; null where Spoki does not tell it. */
export interface CreditsReading {
  /** When it was begun, milliseconds since 1970-01-01 UTC. */
  at: number;
  credits: ReadonlyMap<AccountId, Thousandths | null>;
}

/** Of each client that is asked for, by its place: the accounts of that name that there are. */
export type Alike = NonNullable<RecordOf<'SENDING'>['alikeBefore']>;

interface ListReading extends CreditsReading {
  /** By the folded name. */
  ofName: ReadonlyMap<string, AccountId[]>;
  /** How many writes had ended when it was begun. */
  writes: number;
}

export interface CreditReaderParts {
  client: { partners: Pick<SpokiClient['partners'], 'accounts'> };
  session: (profileId: ProfileId) => Promise<SpokiSession>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Reads the credit of accounts, from the partner's list. Times are those at which the request was begun. */
export class CreditReader {
  readonly #o: CreditReaderParts;
  readonly #latest = new Map<ProfileId, ListReading>();
  /** When, in writes, an account was last written to. */
  readonly #written = new Map<string, number>();
  #writes = 0;

  constructor(parts: CreditReaderParts) {
    this.#o = parts;
  }

  /**
   * The credit before a move: read now, or at most a minute ago and after the last write to this account.
   * @throws AppFailure the client's kinds; `not-found` if the account is not the partner's, `unexpected-answer` if its credit is not told
   */
  async before(account: AccountOf, signal?: AbortSignal, turn: Turn = PERSONS_TURN): Promise<CreditReading> {
    return readingOf(account, await this.#justBefore(account, turn, signal));
  }

  /** The accounts named like these clients, before they are created: read now, or at most a minute ago. @throws AppFailure the client's kinds */
  async alikeBefore(
    partner: OwnerOf,
    clients: readonly { accountName: string }[],
    signal?: AbortSignal,
    turn: Turn = PERSONS_TURN,
  ): Promise<Alike> {
    return alikeIn(await this.#justBefore(partner, turn, signal), clients);
  }

  /** The accounts named like these clients, now. @throws AppFailure the client's kinds */
  async alikeNow(
    { profileId }: OwnerOf,
    clients: readonly { accountName: string }[],
    signal?: AbortSignal,
  ): Promise<Alike> {
    return alikeIn(await this.#read(profileId, SETTLING_TURN, signal), clients);
  }

  /** The credit now. @throws AppFailure as `before` */
  async now(account: AccountOf, signal?: AbortSignal): Promise<CreditReading> {
    return readingOf(account, await this.#read(account.profileId, SETTLING_TURN, signal));
  }

  /** The credit of all accounts now. @throws AppFailure the client's kinds */
  all(profileId: ProfileId, signal?: AbortSignal): Promise<CreditsReading> {
    return this.#read(profileId, PERSONS_TURN, signal);
  }

  /** A write to this account, or to the list of all for null, has ended: what was read before does not count any more. */
  written(owner: OwnerOf): void {
    this.#writes += 1;
    this.#written.set(ownerName(owner), this.#writes);
  }

  async #justBefore(owner: OwnerOf, turn: Turn, signal: AbortSignal | undefined): Promise<ListReading> {
    const known = this.#latest.get(owner.profileId);
    const age = known ? this.#o.now() - known.at : Number.NaN;
    const usable =
      known && age >= 0 && age <= JUST_BEFORE_MS && known.writes >= (this.#written.get(ownerName(owner)) ?? 0);
    return usable ? known : this.#read(owner.profileId, turn, signal);
  }

  async #read(profileId: ProfileId, turn: Turn, signal: AbortSignal | undefined): Promise<ListReading> {
    const session = await this.#o.session(profileId);
    const begun = { at: this.#o.now(), writes: this.#writes };
    const options = { ...turn, signal, fresh: true, retries: 1 };
    const { rows } = await this.#o.client.partners.accounts(session, {}, options);
    const credits = new Map(rows.map(({ account: { id, credit } }) => [id, credit]));
    const ofName = new Map<string, AccountId[]>();
    for (const { account } of rows) {
      const name = foldName(account.name);
      ofName.set(name, [...(ofName.get(name) ?? []), account.id]);
    }
    const reading: ListReading = { ...begun, credits, ofName };
    this.#latest.set(profileId, reading);
    return reading;
  }
}

function alikeIn({ ofName }: ListReading, clients: readonly { accountName: string }[]): Alike {
  return clients.map(({ accountName }, position) => ({
    position,
    accountIds: (ofName.get(foldName(accountName)) ?? []).slice(0, MOST_ALIKE),
  }));
}

function readingOf({ accountId }: AccountOf, { at, credits }: ListReading): CreditReading {
  const credit = credits.get(accountId);
  if (credit === undefined) fail('not-found', `account ${accountId} is not among the partner's accounts`);
  if (credit === null) fail('unexpected-answer', 'Spoki does not tell the credit of this account, so none is moved');
  return { credit, at };
}
