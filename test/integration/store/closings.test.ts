import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreApi } from '@electron/store/store-api';
import { type DayRange, daysOfMonth, reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { createStoreClient } from '@electron/store/store-client';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkedProcesses } from '@test/support/forked-port';
import {
  PROFILE,
  accountId,
  aDay,
  aList,
  aProfile,
  openTestStore,
  storeWithAccounts,
  temporaryFolder,
} from '@test/support/store-fixtures';

const MAY = reportMonthSchema.parse('2026-05');
const RANGE = daysOfMonth(MAY);
const IN_JUNE = Date.UTC(2026, 5, 10);
const OPTIONS = { note: '', provisional: true, now: IN_JUNE };

function save(store: StoreApi, id: string, days: [string, number][], range: DayRange = RANGE): void {
  const rows = days.map(([day, charged]) => aDay(day, charged));
  store.saveReports(PROFILE, accountId(id), { range, rows, fetchedAt: IN_JUNE, closedBefore: reportDay('2026-06-05') });
}

const listed = (ids: string[], more: Parameters<typeof aList>[1] = {}) =>
  aList(
    ids.map((id) => ({ id })),
    more,
  );

describe('what changed since a closing', () => {
  it('tells an account that a whole list no longer has, once nothing of it is kept here', () => {
    const { store } = storeWithAccounts('1', '2');
    save(store, '1', [['2026-05-04', 700]]);
    save(store, '2', [
      ['2026-05-04', 900],
      ['2026-05-09', 100],
    ]);
    const { closingKey } = store.closeMonth(PROFILE, MAY, OPTIONS);
    const changes = () => store.closingChanges(closingKey, 0, 10).changes;
    store.saveAccounts(PROFILE, listed(['1']));
    expect(changes(), 'it is gone, but its days are kept').toEqual([]);
    store.deleteLocal();
    expect(changes(), 'nothing is known').toEqual([]);
    store.saveAccounts(PROFILE, listed(['1'], { partial: true }));
    expect(changes(), 'the list broke off').toEqual([]);
    store.saveAccounts(PROFILE, listed(['1']));
    expect(changes()).toMatchObject([
      {
        ...{ accountId: '2', figure: 'consumption', closed: 1_000, now: null },
        days: [
          { day: '2026-05-04', closed: 900, now: null },
          { day: '2026-05-09', closed: 100, now: null },
        ],
      },
    ]);
  });

  it('tells an account that came into the month afterwards', () => {
    const { store } = storeWithAccounts('1');
    save(store, '1', []);
    const { closingKey } = store.closeMonth(PROFILE, MAY, OPTIONS);
    store.saveAccounts(PROFILE, listed(['1', '2']));
    expect(store.closingNewcomers(closingKey)).toEqual([]);
    save(store, '2', [['2026-05-04', 900]]);
    expect(store.closingNewcomers(closingKey)).toMatchObject([
      { accountId: '2', accountName: 'Client 2', figure: 'consumption', closed: null, now: 900 },
    ]);
  });
});

describe('a store process that is killed while it closes a month', () => {
  it.each([0, 20, 40, 60, 80, 100])('has closed it wholly or not at all (after %i ms)', async (ms) => {
    const path = join(temporaryFolder(), 'store.db');
    const ids = Array.from({ length: 400 }, (_, i) => String(i + 1));
    const { store } = openTestStore(path);
    store.saveProfile(aProfile());
    store.saveAccounts(PROFILE, listed(ids));
    for (const id of ids) save(store, id, [['2026-05-04', 700]]);
    store.close();

    const processes = forkedProcesses();
    const entry = await bundleEntry('electron/store/store-process.ts');
    const client = createStoreClient(() => processes.start(entry, [path]));
    await client.api.listClosings(PROFILE);
    const closing = client.api.closeMonth(PROFILE, MAY, OPTIONS).catch((thrown: unknown) => thrown);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await processes.killAll();
    await closing;

    const { store: after } = openTestStore(path);
    const [kept] = after.listClosings(PROFILE);
    if (!kept) expect(after.monthTable(PROFILE, MAY, IN_JUNE).state.stage).not.toBe('closed');
    else {
      expect(after.isClosingIntact(kept.closingKey)).toBe(true);
      expect(after.frozenAccounts(kept.closingKey, 0, 1_000).accounts).toHaveLength(ids.length);
    }
  });
});

describe('days that a month lacks', () => {
  const IN_MAY = Date.UTC(2026, 4, 11, 12);

  it('are those that are over: today stands for none of them', () => {
    const { store } = storeWithAccounts('1', '2', '3');
    save(store, '1', [], { from: RANGE.from, to: reportDay('2026-05-10') });
    save(store, '2', [], { from: RANGE.from, to: reportDay('2026-05-06') });
    save(store, '2', [], { from: reportDay('2026-05-08'), to: reportDay('2026-05-11') });
    expect(store.monthLacks(PROFILE, MAY, IN_MAY)).toEqual([
      { accountId: '2', missingDays: 1, rejectedDays: 0 },
      { accountId: '3', missingDays: 10, rejectedDays: 0 },
    ]);
    expect(store.monthLacks(PROFILE, MAY, IN_JUNE)[0]).toEqual({ accountId: '1', missingDays: 21, rejectedDays: 0 });
  });

  it('and those that could not be read are counted beyond the thousand that are listed', () => {
    const ids = Array.from({ length: 1_003 }, (_, i) => String(i + 1));
    const { store } = storeWithAccounts(...ids);
    const reject = { name: '2026-05-04', why: 'unreadable' as const, detail: 'no report', raw: '"x"' };
    for (const id of ids)
      store.saveRejects(PROFILE, accountId(id), { range: RANGE, rejects: [reject], fetchedAt: IN_JUNE });
    expect(store.oddDays(PROFILE, MAY, null).days).toHaveLength(1_000);
    const lacks = store.monthLacks(PROFILE, MAY, IN_JUNE);
    expect(lacks.filter(({ rejectedDays }) => rejectedDays === 1)).toHaveLength(ids.length);
  });
});
