import { partnerRef } from '@electron/credentials/vault';
import type { StoredProfile } from '@electron/store/store-api';
import type { StoredSyncRun, SyncRunChange } from '@electron/store/sync-store-api';
import type { ProfileId } from '@shared/domain/ids';
import { type AppError, fail, toAppError } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SyncAccount, SyncPlan, SyncRun } from '@shared/ipc/finance-models';
import { ACCOUNTS_CHANGED_EVERY_MS } from '../report-sync/background-loading';
import { planRange } from './plan-range';
import { syncAccounts } from './sync-accounts';
import { SyncEvents } from './sync-events';
import type { SyncParts } from './sync-parts';
import { SyncStretch } from './sync-stretch';
import { Turns } from './turns';
import { viewOf } from './view-of';

/** How long the end of the app waits for requests under way: most are answered by then, and the others are asked for again. */
const CLOSE_MS = 3_000;

/** The synchronisations of all profiles: one run a profile, kept, so that it goes on after a restart. */
export class SyncService {
  readonly #o: SyncParts;
  readonly #events: SyncEvents;
  readonly #turns = new Turns<ProfileId>();
  /** The stretch that each profile's latest run is in, or was in last. */
  readonly #stretches = new Map<ProfileId, SyncStretch>();
  readonly #ends = new Map<ProfileId, Promise<void>>();
  readonly #toldTables = new Map<ProfileId, number>();
  #closed = false;

  constructor(parts: SyncParts) {
    this.#o = parts;
    this.#events = new SyncEvents(parts.clock);
  }

  /** What a range would take. @throws AppFailure as `planRange` */
  plan(input: ParsedInput<'sync.plan'>): Promise<SyncPlan> {
    return planRange(this.#o, input);
  }

  /** @throws AppFailure as `plan`; `invalid-input` while another runs or is paused */
  start(input: ParsedInput<'sync.start'>, nightly = false): Promise<SyncRun> {
    const { profileId, from, to, again } = input;
    return this.#turns.take(profileId, async () => {
      const { accounts, requests } = await this.plan(input);
      const before = await this.#o.store.syncRun(profileId);
      if (before?.state === 'running' || before?.state === 'paused')
        fail('invalid-input', `a synchronisation is ${before.state}`);
      const run: StoredSyncRun = {
        ...{
          profileId,
          runId: this.#o.newUuid(),
          range: { from, to },
          again,
          nightly,
          state: 'running',
          listed: false,
        },
        ...{ startedAt: this.#o.clock.wallNow(), endedAt: null, slowedDown: 0, error: null },
        accounts: { total: accounts, done: 0, failed: 0 },
        requests: { total: requests, done: 0 },
      };
      await this.#o.store.saveSyncRun(run);
      this.#launch(run);
      return this.#tellState(run, await this.#o.profile(profileId));
    });
  }

  /** The latest run, wherever it stands; null if there was none. */
  async state(profileId: ProfileId): Promise<SyncRun | null> {
    const run = await this.#o.store.syncRun(profileId);
    return run && this.#view(run, await this.#o.profile(profileId));
  }

  /** What waits is not sent; what is under way still comes and is kept. @throws AppFailure `not-permitted` unless it runs */
  pause(profileId: ProfileId): Promise<SyncRun> {
    return this.#steer(profileId, ['running'], (run) => this.#halt(run, { state: 'paused' }));
  }

  /** Accounts that failed are asked for again. @throws AppFailure `not-permitted` unless it is paused or failed */
  resume(profileId: ProfileId): Promise<SyncRun> {
    return this.#steer(profileId, ['paused', 'failed'], async ({ runId }) => {
      await this.#o.store.clearSyncFailures(runId);
      const running = await this.#o.store.changeSyncRun(runId, { state: 'running', endedAt: null, error: null });
      if (running) this.#launch(running);
      return running;
    });
  }

  /** What came is kept. @throws AppFailure `not-permitted` if it has ended */
  cancel(profileId: ProfileId): Promise<SyncRun> {
    return this.#steer(profileId, ['running', 'paused', 'failed'], (run) =>
      this.#halt(run, { state: 'cancelled', endedAt: this.#o.clock.wallNow(), error: null }),
    );
  }

  /** One row an account, in the order of the list. */
  accounts(profileId: ProfileId): Promise<SyncAccount[]> {
    return syncAccounts(this.#o, profileId, this.#stretches.get(profileId) ?? null);
  }

  /** Runs that the end of the app interrupted go on; without a key they are paused, with the reason. */
  async goOn(): Promise<void> {
    for (const { profileId } of await this.#o.store.runningSyncs()) {
      await this.#turns.take(profileId, async () => {
        const run = await this.#o.store.syncRun(profileId);
        if (run?.state !== 'running' || this.#stretches.has(profileId)) return;
        const missing = await this.#keyMissing(profileId);
        if (missing) await this.#o.store.changeSyncRun(run.runId, { state: 'paused', error: missing });
        else this.#launch(run, true);
      });
    }
  }

  /** The profile, or all that is kept, is about to be deleted: nothing more is asked for it. */
  forget(profileId: ProfileId | null): void {
    for (const [id, stretch] of this.#stretches) if (profileId === null || id === profileId) stretch.stop();
  }

  /** Stops what runs and waits a little for what is under way; it goes on at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#events.stop();
    this.forget(null);
    let cancel = (): void => undefined;
    const patience = new Promise<void>((resolve) => (cancel = this.#o.clock.after(CLOSE_MS, resolve)));
    await Promise.race([Promise.all(this.#ends.values()), patience]);
    cancel();
  }

  /** @param goesOn after a restart, when nobody is there to see a locked keychain: then it waits */
  #launch(run: StoredSyncRun, goesOn = false): void {
    const { profileId } = run;
    if (this.#closed) return;
    const before = this.#ends.get(profileId) ?? Promise.resolve();
    const stretch = new SyncStretch(this.#o, run, (changed) => this.#changed(changed));
    this.#stretches.set(profileId, stretch);
    const end = before
      .then(() => stretch.work())
      .then(
        () => this.#ended(stretch, { state: 'done', endedAt: this.#o.clock.wallNow() }),
        (thrown: unknown) => this.#broken(stretch, toAppError(thrown), goesOn),
      )
      .catch((thrown: unknown) => this.#o.reportFailure('synchronising', toAppError(thrown)));
    this.#ends.set(profileId, end);
  }

  async #broken(stretch: SyncStretch, error: AppError, goesOn: boolean): Promise<void> {
    if (!stretch.stopped) this.#o.reportFailure('synchronising', error);
    const waits = goesOn && error.kind.startsWith('vault-');
    await this.#ended(stretch, {
      state: waits ? 'paused' : 'failed',
      error,
      ...(waits ? {} : { endedAt: this.#o.clock.wallNow() }),
    });
  }

  /** A stretch that was stopped leaves the state to who stopped it, and adds what came meanwhile. */
  #ended(stretch: SyncStretch, outcome: SyncRunChange): Promise<void> {
    const { runId, profileId } = stretch.run;
    return this.#turns.take(profileId, async () => {
      const change = stretch.stopped ? stretch.change : { ...stretch.change, ...outcome };
      const run = await this.#o.store.changeSyncRun(runId, change);
      this.#tellTable(profileId, true);
      if (run) this.#tellState(run, await this.#o.profile(profileId));
    });
  }

  async #halt({ profileId, runId }: StoredSyncRun, change: SyncRunChange): Promise<StoredSyncRun | null> {
    const stretch = this.#stretches.get(profileId);
    stretch?.stop();
    return this.#o.store.changeSyncRun(runId, { ...(stretch?.run.runId === runId ? stretch.change : {}), ...change });
  }

  #steer(
    profileId: ProfileId,
    from: readonly SyncRun['state'][],
    change: (run: StoredSyncRun) => Promise<StoredSyncRun | null>,
  ): Promise<SyncRun> {
    return this.#turns.take(profileId, async () => {
      const run = await this.#o.store.syncRun(profileId);
      if (!run || !from.includes(run.state))
        return fail('not-permitted', run ? `the synchronisation is ${run.state}` : 'there is no synchronisation');
      const changed = (await change(run)) ?? fail('not-found', 'the synchronisation is gone');
      return this.#tellState(changed, await this.#o.profile(profileId));
    });
  }

  #changed(stretch: SyncStretch): void {
    const { profileId, runId } = stretch.run;
    this.#tellTable(profileId, false);
    this.#events.soon(profileId, () => void this.#tellCounts(profileId, runId, stretch.change));
  }

  async #tellCounts(profileId: ProfileId, runId: string, change: SyncRunChange): Promise<void> {
    try {
      const run = await this.#o.store.changeSyncRun(runId, change);
      if (!run) return this.#stretches.get(profileId)?.stop();
      this.#emit(this.#view(run, await this.#o.profile(profileId)), profileId);
    } catch (thrown) {
      this.#o.reportFailure('keeping how far a synchronisation is', toAppError(thrown));
    }
  }

  #tellState(run: StoredSyncRun, profile: StoredProfile): SyncRun {
    const view = this.#view(run, profile);
    this.#events.now(run.profileId, () => this.#emit(view, run.profileId));
    return view;
  }

  #emit(run: SyncRun, profileId: ProfileId): void {
    this.#o.emit({ type: 'sync-changed', profileId, run });
  }

  #tellTable(profileId: ProfileId, atOnce: boolean): void {
    const now = this.#o.clock.now();
    if (!atOnce && now - (this.#toldTables.get(profileId) ?? Number.NEGATIVE_INFINITY) < ACCOUNTS_CHANGED_EVERY_MS)
      return;
    this.#toldTables.set(profileId, now);
    this.#o.emit({ type: 'accounts-changed', profileId });
  }

  #view(run: StoredSyncRun, profile: StoredProfile): SyncRun {
    return viewOf(this.#o, run, profile, this.#stretches.get(profile.id) ?? null);
  }

  async #keyMissing(profileId: ProfileId): Promise<AppError | null> {
    try {
      if ((await this.#o.vault.keptIn(partnerRef(profileId))) !== null) return null;
      return { kind: 'vault-key-missing', message: 'the key of this profile is not held' };
    } catch (thrown) {
      return toAppError(thrown);
    }
  }
}
