import { describe, expect, it } from 'vitest';
import { reportDay, type ReportMonth } from '@shared/domain/report-day';
import {
  PROFILE,
  aDay,
  aList,
  aProfile,
  accountId,
  fetched,
  openTestStore,
  storeWithAccounts,
} from '@test/support/store-fixtures';

const JUNE = '2026-06' as ReportMonth;

describe('a fetched list of accounts', () => {
  it('is listed in the order Spoki gave, also after the order has changed', () => {
    const { store } = storeWithAccounts('30', '10', '20');
    expect(store.listAccounts(PROFILE, JUNE).rows.map((row) => row.id)).toEqual(['30', '10', '20']);
    store.saveAccounts(PROFILE, aList([{ id: '20' }, { id: '30' }, { id: '10' }]));
    expect(store.listAccounts(PROFILE, JUNE).rows.map((row) => row.id)).toEqual(['20', '30', '10']);
  });

  it('keeps every field, the raw text, the time and the unusable rows', () => {
    const { store } = openTestStore();
    store.saveProfile(aProfile());
    const row = fetched({
      id: '7',
      phoneStatus: '🟢 Connected',
      qualityScore: 9,
      accountType: 77,
      status: 'Brand new',
    });
    const rowErrors = [{ position: 2, message: 'no id', name: 'Broken' }];
    store.saveAccounts(PROFILE, { accounts: [row], rowErrors, partial: true, at: 5_000 });
    const list = store.listAccounts(PROFILE, JUNE);
    const runway = { why: 'not-fetched', activeDays: 0, toZero: null, toThreshold: null };
    expect(list).toEqual({
      rows: [{ ...row.account, month: null, runway, asOf: 5_000 }],
      rowErrors,
      fetchedAt: 5_000,
      lastError: null,
      partial: true,
    });
    expect(store.getAccount(PROFILE, accountId('7'), JUNE).raw).toBe(row.raw);
  });

  it.each([
    ['a prototype key', '__proto__'],
    ['NUL inside', 'before\u0000after'],
    ['a right-to-left override', 'abc\u202Etxt.exe'],
    ['a lone surrogate', 'half \uD83D pair'],
    ['the mark of an encoded text', '\u0001"x"'],
    ['SQL', `'); DROP TABLE accounts; --`],
    ['10,000 characters', 'ü'.repeat(10_000)],
  ])('keeps a name with %s exactly', (_what, name) => {
    const { store } = openTestStore();
    store.saveProfile(aProfile({ name }));
    store.saveAccounts(PROFILE, aList([{ id: '1', name, status: name, phoneStatus: name }]));
    const page = store.getAccount(PROFILE, accountId('1'), JUNE);
    expect(page.account.name).toBe(name);
    expect(page.history[0]).toMatchObject({ status: name, phoneStatus: name });
    expect(store.listProfiles()[0]?.name).toBe(name);
  });

  it('tells apart ids beyond 2^53 that a number would make one', () => {
    const { store } = storeWithAccounts('9007199254740993', '9007199254740992', '18446744073709551615');
    expect(store.listAccounts(PROFILE, JUNE).rows.map((row) => row.id)).toEqual([
      '9007199254740993',
      '9007199254740992',
      '18446744073709551615',
    ]);
  });

  it('survives numbers that are no safe integers in fields that are not money', () => {
    const { store } = openTestStore();
    store.saveProfile(aProfile());
    store.saveAccounts(PROFILE, aList([{ id: '1', dailyLimit: 1e20, qualityScore: 1.5 }]));
    const { account, history } = store.getAccount(PROFILE, accountId('1'), JUNE);
    expect(account.dailyLimit).toBe(1e20);
    expect(history[0]).toMatchObject({ dailyLimit: 1e20, qualityScore: 1.5 });
  });

  it('counts an account that is listed twice where it first stands', () => {
    const { store } = openTestStore();
    store.saveProfile(aProfile());
    store.saveAccounts(
      PROFILE,
      aList([{ id: '1', name: 'first' }, { id: '2' }, { id: '1', name: 'second', credit: 1 }]),
    );
    const { rows } = store.listAccounts(PROFILE, JUNE);
    expect(rows.map((row) => row.name)).toEqual(['first', 'Client 2']);
    expect(store.getAccount(PROFILE, accountId('1'), JUNE).history).toHaveLength(1);
  });
});

describe('an account absent from a later list', () => {
  it('is gone from the list, and found with its history when asked for', () => {
    const { store } = storeWithAccounts('1', '2');
    store.saveAccounts(PROFILE, aList([{ id: '2' }]));
    expect(store.listAccounts(PROFILE, JUNE).rows.map((row) => row.id)).toEqual(['2']);
    const page = store.getAccount(PROFILE, accountId('1'), JUNE);
    expect(page.gone).toBe(true);
    expect(page.history).toHaveLength(1);
  });

  it('is not gone when the list stopped early', () => {
    const { store } = storeWithAccounts('1', '2');
    store.saveAccounts(PROFILE, aList([{ id: '2' }], { partial: true }));
    expect(
      store
        .listAccounts(PROFILE, JUNE)
        .rows.map((row) => row.id)
        .toSorted(),
    ).toEqual(['1', '2']);
  });

  it.each([
    ['its name', 'Client 1'],
    ['no name', null],
  ])('is not gone when an unusable row with %s may be it', (_what, name) => {
    const { store } = storeWithAccounts('1', '2');
    store.saveAccounts(PROFILE, aList([{ id: '2' }], { rowErrors: [{ position: 1, message: 'bad', name }] }));
    expect(store.getAccount(PROFILE, accountId('1'), JUNE).gone).toBe(false);
  });

  it('comes back with its history when it is listed again', () => {
    const { store } = storeWithAccounts('1', '2');
    store.saveAccounts(PROFILE, aList([{ id: '2' }]));
    store.saveAccounts(PROFILE, aList([{ id: '2' }, { id: '1', credit: 5 }]));
    const page = store.getAccount(PROFILE, accountId('1'), JUNE);
    expect(page.gone).toBe(false);
    expect(page.history.map((point) => point.credit)).toEqual([12_000, 5]);
  });
});

describe('the history of an account', () => {
  it.each([
    ['credit', { credit: 11_000 }],
    ['unknown credit', { credit: null }],
    ['quality', { qualityScore: 3 }],
    ['phone status', { phoneStatus: 'Banned' }],
    ['status', { status: 'Suspended' }],
    ['daily limit', { dailyLimit: 250 }],
  ])('gains one point for a change of %s', (_what, change) => {
    const { store } = storeWithAccounts('1');
    store.saveAccounts(PROFILE, aList([{ id: '1', ...change }], { at: 2_000 }));
    store.saveAccounts(PROFILE, aList([{ id: '1', ...change }], { at: 3_000 }));
    const { history } = store.getAccount(PROFILE, accountId('1'), JUNE);
    expect(history.map((point) => point.at)).toEqual([1_000, 2_000]);
    expect(history[1]).toMatchObject(change);
  });

  it('gains none when only other fields change', () => {
    const { store } = storeWithAccounts('1');
    store.saveAccounts(PROFILE, aList([{ id: '1', name: 'Renamed', contactedIn24h: 12 }], { at: 2_000 }));
    const { account, history } = store.getAccount(PROFILE, accountId('1'), JUNE);
    expect(history).toHaveLength(1);
    expect(account.name).toBe('Renamed');
  });

  it('stays in the order things were learned when the clock is set back', () => {
    const { store } = storeWithAccounts('1');
    store.saveAccounts(PROFILE, aList([{ id: '1', credit: 2 }], { at: 500 }));
    expect(store.getAccount(PROFILE, accountId('1'), JUNE).history.map((point) => point.credit)).toEqual([12_000, 2]);
  });

  it('takes in an account fetched with its own key, which keeps its place in the list', () => {
    const { store } = storeWithAccounts('1', '2');
    store.updateAccount(PROFILE, fetched({ id: '1', credit: 9 }), 4_000);
    const [first] = store.listAccounts(PROFILE, JUNE).rows;
    expect(first).toMatchObject({ id: '1', credit: 9, asOf: 4_000 });
    expect(store.getAccount(PROFILE, accountId('1'), JUNE).history).toHaveLength(2);
  });
});

describe('a refresh of the list that failed', () => {
  it('leaves the accounts as they are, says why, and is forgotten after the next success', () => {
    const { store } = storeWithAccounts('1');
    const error = { kind: 'server-failed', message: 'answered 502', status: 502 } as const;
    store.recordListError(PROFILE, error, 9_000);
    const list = store.listAccounts(PROFILE, JUNE);
    expect(list.rows).toHaveLength(1);
    expect(list.fetchedAt).toBe(1_000);
    expect(list.lastError).toEqual(error);
    store.saveAccounts(PROFILE, aList([{ id: '1' }]));
    expect(store.listAccounts(PROFILE, JUNE).lastError).toBeNull();
  });

  it('is told also when no list was ever fetched', () => {
    const { store } = openTestStore();
    store.saveProfile(aProfile());
    store.recordListError(PROFILE, { kind: 'unreachable', message: 'no route' }, 9_000);
    expect(store.listAccounts(PROFILE, JUNE)).toMatchObject({
      rows: [],
      fetchedAt: null,
      lastError: { kind: 'unreachable' },
    });
  });
});

describe("the month's figures of an account", () => {
  const save = (from: string, to: string, rows: ReturnType<typeof aDay>[], closedBefore = '2026-06-13') => {
    const { store } = storeWithAccounts('1');
    const range = { from: reportDay(from), to: reportDay(to) };
    store.saveReports(PROFILE, accountId('1'), {
      range,
      rows,
      fetchedAt: 7_000,
      closedBefore: reportDay(closedBefore),
    });
    return store.listAccounts(PROFILE, JUNE).rows[0]?.month;
  };

  it('are unknown before the month was fetched', () => {
    const { store } = storeWithAccounts('1');
    expect(store.listAccounts(PROFILE, JUNE).rows[0]?.month).toBeNull();
  });

  it('sum the days of the month and no others', () => {
    const rows = [aDay('2026-05-31', 1_000_000, 9_999), aDay('2026-06-01', 200, 20), aDay('2026-06-15', 300, 30)];
    expect(save('2026-05-18', '2026-06-15', rows)).toMatchObject({
      month: JUNE,
      consumption: 500,
      profit: 50,
      asOf: 7_000,
    });
  });

  it('are 0 for a month that was fetched and had no activity', () => {
    expect(save('2026-06-01', '2026-06-15', [])).toMatchObject({ consumption: 0, profit: 0, dailyConsumption: 0 });
  });

  it('are unknown while the month was not fetched from its first day: some days would pass for the month', () => {
    expect(save('2026-06-02', '2026-06-15', [aDay('2026-06-05', 100)])).toBeNull();
  });

  it('give the mean over the last 28 fetched days, quiet days included, without the day that is not over', () => {
    const rows = [
      aDay('2026-05-17', 5_000_000),
      aDay('2026-05-18', 2_800),
      aDay('2026-06-14', 2_800),
      aDay('2026-06-15', 9_999),
    ];
    expect(save('2026-05-01', '2026-06-15', rows)?.dailyConsumption).toBe(200);
  });
});
