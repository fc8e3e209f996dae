import type { SpokiClient } from '@electron/spoki/client';
import type { SpokiSession } from '@electron/spoki/session';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { CreditReading } from '@shared/domain/operation';
import type { Thousandths } from '@shared/domain/money';
import { fail } from '@shared/errors/app-error';
import { type AccountOf, accountName } from './account-locks';
import { PERSONS_TURN, SETTLING_TURN, type Turn } from './turn';

/** How old a reading may be to count as "just before": one list of all accounts then serves many moves. */
const JUST_BEFORE_MS = 60_000;

/** The credit of every account that the partner has, thousandths; null where Spoki does not tell it. */
export interface CreditsReading {
  /** When it was begun, milliseconds since 1970-01-01 UTC. */
  at: number;
  credits: ReadonlyMap<AccountId, Thousandths | null>;
}

interface ListReading extends CreditsReading {
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
    const known = this.#latest.get(account.profileId);
    const age = known ? this.#o.now() - known.at : Number.NaN;
    const usable =
      known && age >= 0 && age <= JUST_BEFORE_MS && known.writes >= (this.#written.get(accountName(account)) ?? 0);
    return readingOf(account, usable ? known : await this.#read(account.profileId, turn, signal));
  }

  /** The credit now. @throws AppFailure as `before` */
  async now(account: AccountOf, signal?: AbortSignal): Promise<CreditReading> {
    return readingOf(account, await this.#read(account.profileId, SETTLING_TURN, signal));
  }

  /** The credit of all accounts now. @throws AppFailure the client's kinds */
  all(profileId: ProfileId, signal?: AbortSignal): Promise<CreditsReading> {
    return this.#read(profileId, PERSONS_TURN, signal);
  }

  /** A write to this account has ended: what was read before does not count any more. */
  written(account: AccountOf): void {
    this.#writes += 1;
    this.#written.set(accountName(account), this.#writes);
  }

  async #read(profileId: ProfileId, turn: Turn, signal: AbortSignal | undefined): Promise<ListReading> {
    const session = await this.#o.session(profileId);
    const begun = { at: this.#o.now(), writes: this.#writes };
    const options = { ...turn, signal, fresh: true, retries: 1 };
    const { rows } = await this.#o.client.partners.accounts(session, {}, options);
    const credits = new Map(rows.map(({ account: { id, credit } }) => [id, credit]));
    const reading: ListReading = { ...begun, credits };
    this.#latest.set(profileId, reading);
    return reading;
  }
}

function readingOf({ accountId }: AccountOf, { at, credits }: ListReading): CreditReading {
  const credit = credits.get(accountId);
  if (credit === undefined) fail('not-found', `account ${accountId} is not among the partner's accounts`);
  if (credit === null) fail('unexpected-answer', 'Spoki does not tell the credit of this account, so none is moved');
  return { credit, at };
}
