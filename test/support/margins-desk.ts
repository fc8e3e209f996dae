import { vi } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '@electron/sandbox/server';
import { systemClock } from '@electron/spoki/clock';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import type { Margins } from '@shared/domain/operation';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, type ReportDay, reportDay } from '@shared/domain/report-day';
import type { AppEvent } from '@shared/ipc/events';
import type { OperationView } from '@shared/ipc/operation-models';
import { marginSet } from './margin-sets';
import { openBackend, type TestBackend } from './backend';

type DaysProgress = Extract<AppEvent, { type: 'days-progress' }>;

export interface MarginsDesk {
  spoki: Sandbox;
  desk: TestBackend;
  profileId: ProfileId;
  /** In Spoki's order. */
  accounts: AccountId[];
  /** @throws RangeError if there is no such account */
  account(index: number): AccountId;
  /** Moves the clock of the app and of Spoki. */
  advance(days: number): void;
  /** Today in the account's time zone. */
  today(accountId: AccountId): ReportDay;
  /** The margins Spoki charges with tomorrow, which no operation tells. */
  truth(accountId: AccountId): Margins;
  /** Reviews and confirms. */
  setMargins(accountId: AccountId, margins: Margins, note?: string): Promise<OperationView>;
  addProfile(name: string): Promise<ProfileId>;
  /** Fetches what is lacking and waits for the end. */
  load(accountIds: AccountId[], range: DayRange, workId?: string): Promise<DaysProgress>;
  rows(accountId: AccountId, range: DayRange): Promise<ReportRow[]>;
  close(): Promise<void>;
}

/** The whole app without a window on a partner of the sandbox, at noon of 20 May 2026. */
export async function openMarginsDesk(options: SandboxOptions = {}): Promise<MarginsDesk> {
  let time = Date.UTC(2026, 4, 20, 10);
  let works = 0;
  const spoki = await startSandbox({ now: () => time, limits: false, ...options });
  const desk = await openBackend({ clock: { ...systemClock, wallNow: () => time } });
  const addProfile = async (name: string): Promise<ProfileId> => {
    const profile = { name, baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
    const { id } = await desk.call('profiles.add', profile);
    await desk.call('profiles.update', { profileId: id, readsPerMinute: 60, writesPerMinute: 60 });
    return id;
  };
  const profileId = await addProfile('Acme');
  const { rows } = await desk.call('accounts.refresh', { profileId });
  return {
    ...{ spoki, desk, profileId, addProfile },
    accounts: rows.map(({ id }) => id),
    account(index) {
      const row = rows[index];
      if (!row) throw new RangeError(`there is no account ${index}`);
      return row.id;
    },
    advance: (days) => void (time += days * 86_400_000),
    today: (accountId) => reportDay(spoki.control.account(accountId).today),
    truth(accountId) {
      const { conversation, ...margins } = spoki.control.account(accountId).margins;
      return marginSet({ ...margins, conversations: conversation });
    },
    async setMargins(accountId, margins, note = '') {
      const intent = { kind: 'set-margins' as const, margins };
      const { reviewId } = await desk.call('operations.review', { profileId, accountId, intent, note });
      const confirmation = { reviewId, typed: '', repeatAcknowledged: true, workId: reviewId };
      return desk.call('operations.confirm', confirmation);
    },
    async load(accountIds, range, workId = `load ${(works += 1)}`) {
      await desk.call('usage.loadDays', { profileId, workId, accountIds, ...range });
      return vi.waitFor(() => finalProgress(desk.events, workId), { timeout: 20_000, interval: 10 });
    },
    rows: async (accountId, range) => (await desk.call('usage.rows', { profileId, accountId, ...range })).rows,
    async close() {
      await desk.close();
      await spoki.close();
    },
  };
}

function finalProgress(events: readonly AppEvent[], workId: string): DaysProgress {
  for (const event of events) {
    if (event.type === 'days-progress' && event.workId === workId && !event.running) return event;
  }
  throw new Error(`${workId} is still running`);
}
