import type { RemoteApi } from '@electron/processes/rpc';
import type { StoredClosing } from '@electron/store/closings-store-api';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { Closing, ClosingDiff } from '@shared/ipc/finance-models';
import type { Reports } from '../reports/reports-service';

/** Accounts compared at once, so that the store can answer others in between. */
const SLICE = 500;

export interface ClosingParts {
  store: Pick<
    RemoteApi<StoreApi>,
    'closeMonth' | 'reopenMonth' | 'listClosings' | 'isClosingIntact' | 'closingChanges' | 'closingNewcomers'
  >;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  reports: Pick<Reports, 'month'>;
  emit: (event: AppEvent) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Freezing months, and telling what Spoki's reports say differently since; nothing here asks Spoki. */
export class ClosingService {
  readonly #o: ClosingParts;

  constructor(parts: ClosingParts) {
    this.#o = parts;
  }

  /** Newest month first. @throws AppFailure `not-permitted` for an agency */
  async list(profileId: ProfileId): Promise<Closing[]> {
    await this.#permitted(profileId);
    const closings: Closing[] = [];
    for (const closing of await this.#o.store.listClosings(profileId)) closings.push(await this.#checked(closing));
    return closings;
  }

  /** @throws AppFailure `invalid-input` if the month is closed, not over, or provisional and that was not agreed to */
  async close({ profileId, month, note, provisional }: ParsedInput<'closings.close'>): Promise<Closing> {
    await this.#permitted(profileId);
    const now = this.#o.now();
    const closing = await this.#o.store.closeMonth(profileId, month, { note, provisional, now });
    this.#changed(profileId);
    return this.#checked(closing);
  }

  /** @throws AppFailure `invalid-input` unless the month was typed; `not-found` if it is not closed */
  async reopen({ profileId, month, note, typed }: ParsedInput<'closings.reopen'>): Promise<Closing> {
    await this.#permitted(profileId);
    if (typed.trim() !== month)
      fail('invalid-input', 'the typed month is another one', { fields: { typed: [`type ${month}`] } });
    const closing = await this.#o.store.reopenMonth(profileId, month, note, this.#o.now());
    this.#changed(profileId);
    return this.#checked(closing);
  }

  /** What is no longer as it was frozen, by account and figure. @throws AppFailure `not-found` if the month is not closed */
  async diff(profileId: ProfileId, month: ReportMonth): Promise<ClosingDiff> {
    const { closingKey } = (await this.inForce(profileId, month)) ?? fail('not-found', `${month} is not closed`);
    const [changes, { columns }] = await Promise.all([
      this.#changes(closingKey),
      this.#o.reports.month(profileId, month),
    ]);
    const fetched = columns.asOf.filter((at) => !Number.isNaN(at));
    const checkedAt = fetched.reduce((oldest, at) => Math.min(oldest, at), Number.POSITIVE_INFINITY);
    return { month, changes, checkedAt: Number.isFinite(checkedAt) ? checkedAt : null };
  }

  /** The closing of the month that holds; null if the month is not closed, or was opened again. */
  async inForce(profileId: ProfileId, month: ReportMonth): Promise<StoredClosing | null> {
    await this.#permitted(profileId);
    const closings = await this.#o.store.listClosings(profileId);
    return closings.find((closing) => closing.month === month && closing.reopenedAt === null) ?? null;
  }

  async #changes(closingKey: number): Promise<ClosingDiff['changes']> {
    const { store } = this.#o;
    const changes: ClosingDiff['changes'] = [];
    for (let from = 0, total = 1; from < total; from += SLICE) {
      const slice = await store.closingChanges(closingKey, from, SLICE);
      total = slice.total;
      changes.push(...slice.changes);
    }
    return [...changes, ...(await store.closingNewcomers(closingKey))];
  }

  async #checked({ closingKey, ...closing }: StoredClosing): Promise<Closing> {
    return { ...closing, intact: await this.#o.store.isClosingIntact(closingKey) };
  }

  #changed(profileId: ProfileId): void {
    this.#o.emit({ type: 'closings-changed', profileId });
  }

  async #permitted(profileId: ProfileId): Promise<void> {
    const { kind } = await this.#o.profile(profileId);
    if (kind === 'agency') fail('not-permitted', 'the reports of clients need a partner key');
  }
}
