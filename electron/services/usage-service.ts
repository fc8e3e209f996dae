import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { Account } from '@shared/domain/account';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { dayAt, DEFAULT_TIME_ZONE, monthOf } from '@shared/domain/report-day';
import { openFrom } from '@shared/domain/sync-plan';
import { toAppError } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Usage } from '@shared/ipc/models';
import type { Sessions } from './profiles/sessions';
import { refuseAgency, refuseLong, refuseReversed } from './report-sync/refusals';
import type { ReportSync, SyncedAccount } from './report-sync/report-sync';
import type { WorkRegistry } from './work-registry';

export interface UsageServiceOptions {
  store: RemoteApi<StoreApi>;
  sync: ReportSync;
  sessions: Sessions;
  works: WorkRegistry;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  /** Told when background work failed as a whole; single accounts that fail are counted in its progress. */
  reportFailure: (what: string, error: ReturnType<typeof toAppError>) => void;
}

/** Daily usage of accounts: from the store at once, and fetched where the store has gaps. */
export class UsageService {
  readonly #o: UsageServiceOptions;

  constructor(options: UsageServiceOptions) {
    this.#o = options;
  }

  /** From the store alone. @throws AppFailure `invalid-input` if the range ends before it begins */
  async rows({ profileId, accountId, from, to }: ParsedInput<'usage.rows'>): Promise<Usage> {
    refuseReversed({ from, to });
    const [usage, account] = await Promise.all([
      this.#o.store.usage(profileId, accountId, { from, to }),
      this.#account(profileId, accountId),
    ]);
    const today = dayAt(this.#o.now(), account.timezone ?? DEFAULT_TIME_ZONE);
    return { ...usage, today, openFrom: openFrom(today) };
  }

  /** Fetches what the range lacks, shows progress by events, then answers as `rows`. What came before a failure is kept. */
  async refresh({ workId, evenFresh, ...input }: ParsedInput<'usage.refresh'>): Promise<Usage> {
    const { profileId, accountId, from, to } = input;
    refuseReversed({ from, to });
    const [profile, account] = await Promise.all([this.#o.profile(profileId), this.#account(profileId, accountId)]);
    refuseAgency(profile);
    const session = await this.#o.sessions.forPartner(profile);
    const timeZone = account.timezone ?? DEFAULT_TIME_ZONE;
    await this.#o.works.run(workId, (signal) =>
      this.#o.sync.refreshUsage({
        session,
        profile,
        accountId,
        timeZone,
        range: { from, to },
        signal,
        priority: 'user-read',
        evenFresh,
      }),
    );
    return this.rows(input);
  }

  /** Starts fetching the current month of these accounts and returns; progress comes as `month-progress` events. */
  async loadMonth({ profileId, workId, accountIds }: ParsedInput<'accounts.loadMonth'>): Promise<{ queued: number }> {
    const profile = await this.#o.profile(profileId);
    refuseAgency(profile);
    const session = await this.#o.sessions.forPartner(profile);
    const accounts = await this.#syncedAccounts(profileId, accountIds);
    void this.#o.works
      .run(workId, (signal) => this.#o.sync.loadMonths({ session, profile, accounts, signal }))
      .catch((thrown: unknown) => this.#o.reportFailure('loading the month', toAppError(thrown)));
    return { queued: accounts.length };
  }

  /**
   * Starts fetching what these accounts lack of these days, and returns when it is known which of them lack any; progress comes as
   * `days-progress` events. Accounts that are no longer in the list are left out.
   * @throws AppFailure `invalid-input` for a range that ends before it begins or is longer than `MAX_LOADED_DAYS`
   */
  async loadDays({
    profileId,
    workId,
    accountIds,
    ...range
  }: ParsedInput<'usage.loadDays'>): Promise<{ queued: number }> {
    refuseLong(range);
    const [profile, accounts] = await Promise.all([
      this.#o.profile(profileId),
      this.#syncedAccounts(profileId, accountIds),
    ]);
    refuseAgency(profile);
    const session = await this.#o.sessions.forPartner(profile);
    return new Promise((resolve, reject) => {
      const planned = (queued: number): void => resolve({ queued });
      this.#o.works
        .run(workId, (signal) => this.#o.sync.loadDays({ session, profile, accounts, signal, range, workId, planned }))
        .catch((thrown: unknown) => {
          reject(thrown);
          this.#o.reportFailure('loading days', toAppError(thrown));
        });
    });
  }

  async #syncedAccounts(profileId: ProfileId, accountIds: readonly AccountId[]): Promise<SyncedAccount[]> {
    const month = monthOf(dayAt(this.#o.now(), DEFAULT_TIME_ZONE));
    const wanted = new Set(accountIds);
    const { rows } = await this.#o.store.listAccounts(profileId, month);
    return rows
      .filter(({ id }) => wanted.has(id))
      .map(({ id, timezone }) => ({ accountId: id, timeZone: timezone ?? DEFAULT_TIME_ZONE }));
  }

  async #account(profileId: ProfileId, accountId: AccountId): Promise<Account> {
    const month = monthOf(dayAt(this.#o.now(), DEFAULT_TIME_ZONE));
    return (await this.#o.store.getAccount(profileId, accountId, month)).account;
  }
}
