import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { AlertService } from '@electron/services/alerts/alert-service';
import type { DeskNotification } from '@electron/services/alerts/notify';
import { createStore } from '@electron/store/create-store';
import { openStore } from '@electron/store/open-store';
import type { StoreApi } from '@electron/store/store-api';
import { thousandths } from '@shared/domain/money';
import type { AppEvent } from '@shared/ipc/events';
import { type AccountRow, DEFAULT_SETTINGS } from '@shared/ipc/models';
import { accountRow } from '@test/support/account-row';
import { testSettings } from '@test/support/renderer';
import { PROFILE, aProfile } from '@test/support/store-fixtures';
import { VirtualTime } from '@test/support/virtual-clock';

const HOUR = 3_600_000;
/** 09:00 in Rome. */
const MORNING = Date.UTC(2026, 10, 10, 8);

const row = (id: string, credit: number, days: number | null = null): AccountRow => ({
  ...accountRow({ id, name: `Client ${id}`, credit: thousandths(credit), lowCreditThreshold: thousandths(5_000) }),
  runway: {
    why: days === null ? 'too-few-days' : 'told',
    activeDays: 30,
    toZero: days === null ? null : { p10: days, p50: days, p90: days },
    toThreshold: null,
  },
});

let time: VirtualTime;
let store: StoreApi;
let rows: AccountRow[];
let shown: (DeskNotification & { click: () => void })[];
let events: AppEvent[];
let alerts: typeof DEFAULT_SETTINGS.alerts;
let service: AlertService;

/** The service as a start of the app makes it, over what is kept. */
function start(): AlertService {
  const clock = time.clock();
  return new AlertService({
    store: {
      alertStates: async (id) => store.alertStates(id),
      saveAlertStates: async (id, states) => store.saveAlertStates(id, states),
      listProfiles: async () => store.listProfiles(),
    },
    settings: { get: async () => ({ ...testSettings, alerts }) },
    accounts: { list: async () => ({ rows, rowErrors: [], fetchedAt: 1, lastError: null, partial: false }) },
    notify: { supported: () => true, show: (notification, click) => void shown.push({ ...notification, click }) },
    clock,
    timeZone: 'Europe/Rome',
    emit: (event) => void events.push(event),
    reportFailure: (what, error) => {
      throw new Error(`${what}: ${error.message}`);
    },
  });
}

const refreshed = async (next: AccountRow[]): Promise<void> => {
  rows = next;
  service.hear({ type: 'accounts-changed', profileId: PROFILE });
  await service.settled();
};

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-alerts-'));
  store = createStore(
    () => openStore(join(folder, 'store.db'), () => 0),
    () => undefined,
  );
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  store.saveProfile(aProfile());
  time = new VirtualTime();
  time.wallOffset = MORNING;
  [rows, shown, events] = [[], [], []];
  alerts = { enabled: true, runwayDays: 7, quiet: { from: '20:00', to: '08:00' } };
  service = start();
});

describe('alerts on the desktop', () => {
  it('say nothing unless the person wants them', async () => {
    alerts = DEFAULT_SETTINGS.alerts;
    await refreshed([row('1', 100)]);
    expect(shown).toEqual([]);
  });

  it('tell each crossing once, over a restart too, and again only after the account has recovered', async () => {
    await refreshed([row('1', 4_000)]);
    expect(shown).toMatchObject([{ title: 'Client 1 runs low on credit' }]);
    await refreshed([row('1', 3_000)]);
    service = start();
    await refreshed([row('1', 5_001)]);
    await refreshed([row('1', 4_999)]);
    expect(shown).toHaveLength(1);
    await refreshed([row('1', 9_000)]);
    await refreshed([row('1', 1_000)]);
    expect(shown).toHaveLength(2);
  });

  it('sum up several at once', async () => {
    await refreshed(['1', '2', '3', '4', '5'].map((id) => row(id, 10)));
    expect(shown).toMatchObject([
      { title: '5 clients run low on credit', body: 'Client 1, Client 2, Client 3 and 2 more' },
    ]);
  });

  it('tell of a runway that falls to the days of the settings', async () => {
    await refreshed([row('1', 90_000, 8), row('2', 90_000, 7)]);
    expect(shown).toMatchObject([{ title: 'Client 2: credit for at most 7 days' }]);
  });

  it('count a client with low credit and a short runway once', async () => {
    await refreshed([row('1', 10, 1), row('2', 90_000, 3)]);
    expect(shown).toMatchObject([
      { title: '2 clients need credit', body: '1 below their threshold, 2 with credit for at most 7 days.' },
    ]);
  });

  it('lead to the account, or to the overview where there are several', async () => {
    await refreshed([row('1', 10)]);
    await refreshed([row('1', 10), row('2', 10), row('3', 10)]);
    shown.forEach(({ click }) => click());
    expect(events).toMatchObject([
      { type: 'open', profileId: PROFILE, accountId: '1' },
      { type: 'open', profileId: PROFILE, accountId: null },
    ]);
  });

  it('are silent in quiet hours over midnight, and tell once afterwards what came up', async () => {
    time.now = 14 * HOUR;
    await refreshed([row('1', 10)]);
    await refreshed([row('1', 10), row('2', 10)]);
    expect(shown).toEqual([]);
    await time.runUntil(22 * HOUR);
    await service.settled();
    expect(time.now).toBe(22 * HOUR);
    await time.runUntil(23 * HOUR);
    await service.settled();
    expect(shown).toMatchObject([{ title: '2 clients run low on credit' }]);
  });

  it('tell after a restart what waited for the end of the quiet hours, but not what recovered meanwhile', async () => {
    time.now = 14 * HOUR;
    await refreshed([row('1', 10), row('2', 10)]);
    await service.stop();
    time.now = 24 * HOUR;
    service = start();
    rows = [row('1', 10), row('2', 90_000)];
    service.checkAll();
    await service.settled();
    expect(shown).toMatchObject([{ title: 'Client 1 runs low on credit' }]);
  });

  it('are not made of sample data, except for the test that a person asks for', async () => {
    store.saveProfile(aProfile({ origin: 'sample' }));
    await refreshed([row('1', 10)]);
    expect(shown).toEqual([]);
    expect(await service.test(PROFILE)).toEqual({ supported: true });
    expect(shown).toMatchObject([{ title: 'Partner Desk' }]);
  });

  it('show a hostile name as one line without markup', async () => {
    await refreshed([{ ...row('1', 10), name: '<b>A</b>\n\u202eB & C' }]);
    expect(shown[0]?.title).toBe('‹b›A‹/b›B ＆ C runs low on credit');
  });
});
