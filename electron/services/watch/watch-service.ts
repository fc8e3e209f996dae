import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { StoreApi } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { WatchList, WatchSeries } from '@shared/ipc/watch-models';
import { createRefreshSoon } from '../accounts/refresh-soon';

export interface WatchParts {
  store: Pick<RemoteApi<StoreApi>, 'judgeAccounts' | 'watchList' | 'watchSeries' | 'markSeen'>;
  clock: Clock;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

/** Accounts that the store judges in one go: 20 ms on a busy computer, so that others are answered in between. */
const SLICE = 10;

/** What changed on the accounts of a profile since yesterday and since last week, from the store alone. */
export class WatchService {
  readonly #o: WatchParts;
  readonly #judging = new Map<ProfileId, Promise<void>>();
  readonly #soon: ReturnType<typeof createRefreshSoon>;

  constructor(parts: WatchParts) {
    this.#o = parts;
    this.#soon = createRefreshSoon(parts.clock, (profileId) => this.#lookAgain(profileId));
  }

  /** Judges first whatever was not judged since it changed. */
  async list(profileId: ProfileId): Promise<WatchList> {
    await this.#judge(profileId);
    return this.#o.store.watchList(profileId, this.#o.clock.wallNow());
  }

  /** @throws AppFailure `not-found` */
  series(profileId: ProfileId, id: string): Promise<WatchSeries> {
    return this.#o.store.watchSeries(profileId, id, this.#o.clock.wallNow());
  }

  async mark(profileId: ProfileId, ids: string[], seen: boolean): Promise<void> {
    await this.#o.store.markSeen(profileId, ids, seen, this.#o.clock.wallNow());
    this.#o.emit({ type: 'watch-changed', profileId });
  }

  /** What accounts and reports say has changed: they are looked at again a moment after the last of many such events. */
  hear(event: AppEvent): void {
    const ended = event.type === 'sync-changed' && event.run.state !== 'running';
    if (event.type === 'accounts-changed' || event.type === 'usage-changed' || ended) this.#soon.soon(event.profileId);
  }

  stop(): void {
    this.#soon.stop();
  }

  async #lookAgain(profileId: ProfileId): Promise<void> {
    try {
      await this.#judge(profileId);
      this.#o.emit({ type: 'watch-changed', profileId });
    } catch (thrown) {
      this.#o.reportFailure('watching the accounts', toAppError(thrown));
    }
  }

  /** Those who ask at the same time wait for the same round; what is saved during it is judged by the next. */
  #judge(profileId: ProfileId): Promise<void> {
    const running = this.#judging.get(profileId);
    if (running) return running;
    const judging = this.#judgeAll(profileId).finally(() => this.#judging.delete(profileId));
    this.#judging.set(profileId, judging);
    return judging;
  }

  async #judgeAll(profileId: ProfileId): Promise<void> {
    const now = this.#o.clock.wallNow();
    for (let after: number | null = 0; after !== null;) {
      after = await this.#o.store.judgeAccounts(profileId, { after, limit: SLICE, now });
    }
  }
}
