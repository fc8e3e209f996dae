import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { StoreApi } from '@electron/store/store-api';
import { type AlertFacts, type AlertState, isQuiet, minutesToQuietEnd, nextAlertStates } from '@shared/domain/alerts';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { AccountList, AccountRow, Settings } from '@shared/ipc/models';
import { type Alerted, alertNotification, testNotification } from './alert-words';
import type { Notify } from './notify';

export interface AlertParts {
  store: Pick<RemoteApi<StoreApi>, 'alertStates' | 'saveAlertStates' | 'listProfiles'>;
  settings: { get(): Promise<Settings> };
  accounts: { list(profileId: ProfileId): Promise<AccountList> };
  notify: Notify;
  clock: Clock;
  /** IANA zone of this computer, in which the quiet hours are. */
  timeZone: string;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

const MINUTE_MS = 60_000;

/** Tells of low credit and short runways by desktop notifications, if the person wants them. */
export class AlertService {
  readonly #o: AlertParts;
  readonly #wakes = new Map<ProfileId, () => void>();
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(parts: AlertParts) {
    this.#o = parts;
  }

  /** Shows one notification, of sample data too. */
  async test(profileId: ProfileId): Promise<{ supported: boolean }> {
    const supported = this.#o.notify.supported();
    const { language } = await this.#o.settings.get();
    if (supported) this.#show(testNotification(language), profileId, null);
    return { supported };
  }

  /** Accounts or reports were read, or the settings changed. */
  hear(event: AppEvent): void {
    if (event.type === 'settings-changed') this.checkAll();
    else if (event.type === 'accounts-changed' || (event.type === 'sync-changed' && event.run.state !== 'running'))
      this.check(event.profileId);
  }

  /** Of every profile: what waited for the end of the quiet hours while the app was closed is told. */
  checkAll(): void {
    this.#enqueue(async () => {
      for (const { id } of await this.#o.store.listProfiles()) await this.#check(id);
    });
  }

  /** Checks follow one another, so that none tells what another is telling. */
  check(profileId: ProfileId): void {
    this.#enqueue(() => this.#check(profileId));
  }

  /** Resolves when everything that was to be checked by now is. */
  async settled(): Promise<void> {
    await this.#last;
  }

  stop(): Promise<void> {
    this.#stopped = true;
    for (const cancel of this.#wakes.values()) cancel();
    this.#wakes.clear();
    return this.settled();
  }

  #enqueue(work: () => Promise<void>): void {
    this.#last = this.#last
      .then(() => (this.#stopped ? undefined : work()))
      .catch((thrown: unknown) => this.#o.reportFailure('alerting', toAppError(thrown)));
  }

  async #check(profileId: ProfileId): Promise<void> {
    const { alerts, language } = await this.#o.settings.get();
    if (!alerts.enabled || !this.#o.notify.supported() || !(await this.#isReal(profileId))) return;
    const { rows, fetchedAt } = await this.#o.accounts.list(profileId);
    if (fetchedAt === null) return;
    const before = await this.#o.store.alertStates(profileId);
    const next = nextAlertStates(before, rows.map(factsOf), alerts.runwayDays);
    const waiting = next.filter(({ state }) => state === 'waiting');
    const time = this.#time();
    const tell = waiting.length > 0 && !isQuiet(time, alerts.quiet);
    const kept = tell ? next.map((state): AlertState => ({ ...state, state: 'told' })) : next;
    // Kept before it is shown: a crash in between loses one notification, and never shows one twice.
    if (JSON.stringify(kept) !== JSON.stringify(before)) await this.#o.store.saveAlertStates(profileId, kept);
    if (tell) {
      const clients = clientsOf(waiting, rows);
      const only = clients.size === 1 ? ([...clients.keys()][0] ?? null) : null;
      this.#show(alertNotification([...clients.values()], alerts.runwayDays, language), profileId, only);
    }
    this.#wakeAfter(profileId, waiting.length > 0 ? minutesToQuietEnd(time, alerts.quiet) : 0);
  }

  /** Sample data has nobody to recharge. A profile that was removed meanwhile has nothing to tell. */
  async #isReal(profileId: ProfileId): Promise<boolean> {
    const profile = (await this.#o.store.listProfiles()).find(({ id }) => id === profileId);
    return profile !== undefined && profile.origin !== 'sample';
  }

  #show(notification: Parameters<Notify['show']>[0], profileId: ProfileId, accountId: AccountId | null): void {
    this.#o.notify.show(notification, () => this.#o.emit({ type: 'open', profileId, accountId }));
  }

  #wakeAfter(profileId: ProfileId, minutes: number): void {
    this.#wakes.get(profileId)?.();
    this.#wakes.delete(profileId);
    if (minutes === 0 || this.#stopped) return;
    const cancel = this.#o.clock.after(minutes * MINUTE_MS, () => this.check(profileId));
    this.#wakes.set(profileId, cancel);
  }

  /** `HH:MM` on this computer. */
  #time(): string {
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: this.#o.timeZone } as const;
    return new Intl.DateTimeFormat('en-GB', options).format(this.#o.clock.wallNow());
  }
}

function factsOf({ id, name, credit, lowCreditThreshold, runway }: AccountRow): AlertFacts {
  return { id, name, credit, lowCreditThreshold, daysToZero: runway.toZero?.p50 ?? null };
}

function clientsOf(waiting: readonly AlertState[], rows: readonly AccountRow[]): Map<AccountId, Alerted> {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const clients = new Map<AccountId, Alerted>();
  for (const { accountId, kind } of waiting) {
    const before = clients.get(accountId);
    clients.set(accountId, { name: names.get(accountId) ?? accountId, kinds: [...(before?.kinds ?? []), kind] });
  }
  return clients;
}
