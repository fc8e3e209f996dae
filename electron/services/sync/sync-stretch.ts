import { OPERATIONS } from '@electron/spoki/operation';
import type { SpokiSession } from '@electron/spoki/session';
import type { StoredProfile } from '@electron/store/store-api';
import type { StoredSyncRun, SyncRunChange } from '@electron/store/sync-store-api';
import type { AccountId } from '@shared/domain/ids';
import { type AppError, AppFailure, fail } from '@shared/errors/app-error';
import type { LackingAccount } from '../report-sync/lacking-days';
import { isHopelessWithOneKey } from '../take-turns';
import { Pace } from './pace';
import { type RunPlanner, openPlanner } from './run-planner';
import type { SyncParts } from './sync-parts';

const REPORT = OPERATIONS.partners.accountReport;

/** What a run is at, from the plan on. */
export interface SyncCounts {
  accounts: StoredSyncRun['accounts'];
  requests: StoredSyncRun['requests'];
  slowedDown: number;
}

/** A run from its start, or from where it goes on, until it is stopped or has come to its end. */
export class SyncStretch {
  readonly run: StoredSyncRun;
  readonly #parts: SyncParts;
  /** Told of each change of the counts. */
  readonly #changed: (stretch: SyncStretch) => void;
  readonly #stop = new AbortController();
  readonly #pace = new Pace();
  /** Requests left of the accounts that are not done, and those whose turn it is: each of these has one request under way. */
  #left: Map<AccountId, number> | null = null;
  readonly #begun = new Set<AccountId>();
  readonly #total: { accounts: number; requests: number };
  #failed: number;
  #slowedDown: number;
  #session: SpokiSession | null = null;

  constructor(parts: SyncParts, run: StoredSyncRun, changed: (stretch: SyncStretch) => void) {
    this.run = run;
    this.#parts = parts;
    this.#changed = changed;
    this.#total = { accounts: run.accounts.total, requests: run.requests.total };
    this.#failed = run.accounts.failed;
    this.#slowedDown = run.slowedDown;
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** What waits is not sent; what is under way still brings its answer, which is kept. */
  stop(): void {
    this.#stop.abort();
  }

  /** The accounts that are not done; null before they are known. */
  get waiting(): ReadonlySet<AccountId> | null {
    return this.#left && new Set(this.#left.keys());
  }

  get counts(): SyncCounts {
    const { accounts, requests } = this.run;
    const total = this.#total;
    const failed = this.#failed;
    if (!this.#left) return { accounts: { ...accounts, failed }, requests, slowedDown: this.#slowedDown };
    return {
      accounts: { total: total.accounts, done: total.accounts - failed - this.#left.size, failed },
      requests: { total: total.requests, done: total.requests - this.#requestsLeft() },
      slowedDown: this.#slowedDown,
    };
  }

  /** As the store keeps the counts. */
  get change(): SyncRunChange {
    const { accounts, requests, slowedDown } = this.counts;
    return {
      accountsTotal: accounts.total,
      accountsDone: accounts.done,
      requestsTotal: requests.total,
      requestsDone: requests.done,
      slowedDown,
    };
  }

  /** Milliseconds left: as long as the lane takes to start the rest, or as the rest takes by itself if that is longer. Null while unknown. */
  get etaMs(): number | null {
    if (!this.#session) return null;
    const left = this.#requestsLeft();
    const unsent = Math.max(1, left - this.#begun.size);
    const byLane = left === 0 ? 0 : this.#parts.client.estimateMs(this.#session, REPORT, unsent, true);
    return Math.ceil(Math.max(byLane, left * this.#pace.msPerRequest));
  }

  /**
   * Fetches what the run lacks.
   * @throws AppFailure what every account would meet, or `cancelled` once it is stopped
   */
  async work(): Promise<void> {
    const { run } = this;
    const profile = await this.#parts.profile(run.profileId);
    const session = await this.#parts.sessions.forPartner(profile);
    this.#session = session;
    this.#goOnUnlessStopped();
    if (!run.listed) await this.#refreshList();
    const planner = await openPlanner(this.#parts, run);
    const lacking = await this.#plan(planner);
    this.#goOnUnlessStopped();
    await this.#fetch({ session, profile, planner, lacking });
  }

  async #refreshList(): Promise<void> {
    const { rows, lastError } = await this.#parts.accounts.refresh(this.run.profileId);
    this.#goOnUnlessStopped();
    if (lastError && (rows.length === 0 || isHopelessWithOneKey(new AppFailure(lastError))))
      throw new AppFailure(lastError);
  }

  async #plan(planner: RunPlanner): Promise<LackingAccount[]> {
    const { runId, listed } = this.run;
    const failed = new Set((await this.#parts.store.syncFailures(runId)).map(({ accountId }) => accountId));
    const lacking = (await planner.all()).filter(({ accountId }) => !failed.has(accountId));
    this.#left = new Map(lacking.map(({ accountId, ranges }) => [accountId, ranges.length]));
    const known = listed ? this.#total : { accounts: 0, requests: 0 };
    this.#total.accounts = Math.max(known.accounts, lacking.length + failed.size);
    this.#total.requests = Math.max(known.requests, this.#requestsLeft());
    await this.#parts.store.changeSyncRun(runId, { ...this.change, listed: true });
    this.#changed(this);
    return lacking;
  }

  async #fetch(work: {
    session: SpokiSession;
    profile: StoredProfile;
    planner: RunPlanner;
    lacking: LackingAccount[];
  }) {
    const { session, profile, planner, lacking } = work;
    await this.#parts.reportSync.loop({
      ...{ session, profile, runId: this.run.runId, waitSignal: this.#stop.signal, waiting: [...lacking] },
      answered: (status) => this.#answered(status),
      begin: async (account) => {
        // Somebody may have looked at the account since the plan was made.
        const ranges = await planner.one(account);
        this.#total.requests += ranges.length - (this.#left?.get(account.accountId) ?? 0);
        this.#left?.set(account.accountId, ranges.length);
        if (ranges.length > 0) this.#begun.add(account.accountId);
        return ranges;
      },
      requestDone: ({ accountId }) => {
        this.#left?.set(accountId, Math.max(0, (this.#left.get(accountId) ?? 0) - 1));
        this.#pace.ended(this.#parts.clock.now(), this.#parts.client.estimateMs(session, REPORT, 1, true) === 0);
        this.#changed(this);
      },
      accountDone: ({ accountId }, error) => this.#accountDone(accountId, error),
    });
  }

  async #accountDone(accountId: AccountId, error: AppError | null): Promise<void> {
    this.#left?.delete(accountId);
    this.#begun.delete(accountId);
    if (error) {
      this.#failed += 1;
      await this.#parts.store.saveSyncFailure(this.run.runId, accountId, error);
    }
    this.#changed(this);
  }

  #answered(status: number): void {
    if (status !== 429) return;
    this.#slowedDown += 1;
    this.#changed(this);
  }

  #requestsLeft(): number {
    if (!this.#left) return this.run.requests.total - this.run.requests.done;
    return [...this.#left.values()].reduce((sum, count) => sum + count, 0);
  }

  #goOnUnlessStopped(): void {
    if (this.stopped) fail('cancelled', 'this was stopped');
  }
}
