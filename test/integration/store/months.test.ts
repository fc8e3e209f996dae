import { describe, expect, it } from 'vitest';
import type { StoreApi } from '@electron/store/store-api';
import { qualityOf } from '@shared/domain/figure-quality';
import { type MonthColumn } from '@shared/domain/month-columns';
import { thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { PROFILE, aDay, aList, accountId, storeWithAccounts } from '@test/support/store-fixtures';

const ID = accountId('1');
const month = (text: string) => reportMonthSchema.parse(text);
const MAY = month('2026-05');
const LATER = Date.parse('2026-08-01T00:00:00Z');
const range = (from: string, to: string): DayRange => ({ from: reportDay(from), to: reportDay(to) });
const WHOLE_MAY = range('2026-05-01', '2026-05-31');

function save(store: StoreApi, asked: DayRange, rows: ReportRow[], closedBefore = '2026-07-01', id = ID): void {
  store.saveReports(PROFILE, id, { range: asked, rows, fetchedAt: 1_000, closedBefore: reportDay(closedBefore) });
}

function figure(store: StoreApi, name: MonthColumn, i = 0, of = MAY): number | undefined {
  return store.monthTable(PROFILE, of, LATER).columns[name][i];
}

describe('the table of a month', () => {
  it('tells what is missing apart from 0', () => {
    const { store } = storeWithAccounts('1', '2');
    save(store, WHOLE_MAY, []);
    const { columns, accountIds } = store.monthTable(PROFILE, MAY, LATER);
    expect(accountIds).toEqual(['1', '2']);
    expect([...columns.consumption]).toEqual([0, Number.NaN]);
    expect([...columns.figuresQuality].map(qualityOf)).toEqual(['exact', 'missing']);
  });

  it('tells the month before and the same month a year ago', () => {
    const { store } = storeWithAccounts('1');
    save(store, WHOLE_MAY, [aDay('2026-05-02', 100, 10)]);
    save(store, range('2026-04-01', '2026-04-30'), [aDay('2026-04-02', 70, 7)]);
    save(store, range('2025-05-01', '2025-05-10'), [aDay('2025-05-02', 50, 5)]);
    expect(figure(store, 'previousConsumption')).toBe(70);
    expect(figure(store, 'yearAgoProfit')).toBe(5);
    expect(qualityOf(figure(store, 'previousQuality') ?? -1)).toBe('exact');
    expect(qualityOf(figure(store, 'yearAgoQuality') ?? -1)).toBe('inferred');
  });

  it('keeps an account that is gone in the months of which it has days, after the others', () => {
    const { store } = storeWithAccounts('1', '2');
    save(store, WHOLE_MAY, [aDay('2026-05-02', 100)]);
    store.saveAccounts(PROFILE, aList([{ id: '2' }]));
    expect(store.monthTable(PROFILE, MAY, LATER).accountIds).toEqual(['2', '1']);
    expect(store.monthTable(PROFILE, month('2026-04'), LATER).accountIds).toEqual(['2']);
    expect(store.monthDays(PROFILE, MAY, 1, 5)).toMatchObject({ total: 2, accounts: [{ accountId: '1' }] });
  });

  it('survives names that no one should have', () => {
    const { store } = storeWithAccounts('1');
    const names = ['\u0001{', 'a\u0000b', '\ud800', ''];
    store.saveAccounts(PROFILE, aList(names.map((name, i) => ({ id: String(i + 1), name }))));
    expect(store.monthTable(PROFILE, MAY, LATER).names).toEqual(names);
  });

  it('is empty once the local data were deleted', () => {
    const { store } = storeWithAccounts('1');
    save(store, WHOLE_MAY, [aDay('2026-05-02', 100)]);
    store.deleteLocal();
    expect(store.monthTable(PROFILE, MAY, LATER).accountIds).toEqual([]);
    expect(store.oddDays(PROFILE, MAY, null)).toEqual({ days: [], total: 0 });
  });
});

describe('a month', () => {
  const MAY_20 = Date.parse('2026-05-20T10:00:00Z');
  const state = (store: StoreApi, now = LATER) => {
    const [alone] = store.monthStates(PROFILE, null, [MAY], now);
    expect(store.monthTable(PROFILE, MAY, now).state).toEqual(alone);
    expect(store.trend(PROFILE, null, MAY, now).at(-1)?.state).toEqual(alone);
    return alone;
  };

  it('is running until it is over in the time zone of every account', () => {
    const { store } = storeWithAccounts('1');
    store.saveAccounts(PROFILE, aList([{ id: '1' }, { id: '2', timezone: 'America/New_York' }]));
    for (const id of ['1', '2']) save(store, WHOLE_MAY, [], '2026-07-01', accountId(id));
    expect(state(store, Date.parse('2026-06-01T02:00:00Z'))).toMatchObject({ stage: 'provisional', why: 'running' });
    expect(state(store, Date.parse('2026-06-01T05:00:00Z'))).toMatchObject({ stage: 'complete', why: null });
  });

  it('lacks days where not all of them were fetched', () => {
    const { store } = storeWithAccounts('1', '2');
    save(store, WHOLE_MAY, []);
    expect(state(store)).toMatchObject({ why: 'lacking-days', accounts: 2, lackingAccounts: 1 });
  });

  it('lacks nothing so far when all whole days are there', () => {
    const { store } = storeWithAccounts('1');
    save(store, range('2026-05-01', '2026-05-19'), []);
    expect(state(store, MAY_20)).toMatchObject({ why: 'running', lackingAccounts: 0 });
    save(store, range('2026-05-22', '2026-05-22'), []);
    expect(state(store, Date.parse('2026-05-21T10:00:00Z'))).toMatchObject({ lackingAccounts: 1 });
  });

  it('has open days when they were fetched before they were closed', () => {
    const { store } = storeWithAccounts('1');
    save(store, WHOLE_MAY, [], '2026-05-30');
    expect(state(store)).toMatchObject({ stage: 'provisional', why: 'open-days', lackingAccounts: 0 });
  });

  it('is not complete when there is no account', () => {
    const { store } = storeWithAccounts();
    expect(state(store)).toMatchObject({ stage: 'provisional', accounts: 0 });
  });
});

describe('odd data', () => {
  const odd: ReportRow = { ...aDay('2026-05-03', 40), transactionAmount: null };

  it('counts in every sum it can, makes no figure exact, and is listed', () => {
    const { store } = storeWithAccounts('1');
    const mismatch = { ...aDay('2026-05-04', 5, 10), profitBy: { ...odd.profitBy, service: thousandths(4) } };
    save(store, WHOLE_MAY, [aDay('2026-05-02', 100), odd, mismatch]);
    expect(figure(store, 'consumption')).toBe(105);
    expect(qualityOf(figure(store, 'figuresQuality') ?? -1)).toBe('inferred');
    expect(figure(store, 'flaggedDays')).toBe(2);
    expect(store.oddDays(PROFILE, MAY, ID)).toMatchObject({
      total: 2,
      days: [
        { day: '2026-05-04', what: 'profit-mismatch', difference: 6, accountName: 'Client 1' },
        { day: '2026-05-03', what: 'amount-missing', difference: null },
      ],
    });
    save(store, WHOLE_MAY, [aDay('2026-05-02', 100)]);
    expect(store.oddDays(PROFILE, MAY, null)).toEqual({ days: [], total: 0 });
    expect(qualityOf(figure(store, 'figuresQuality') ?? -1)).toBe('exact');
  });

  it('is listed, and takes nothing from the money, where it is a count of messages below 0', () => {
    const { store } = storeWithAccounts('1');
    const corrected = { ...aDay('2026-05-03', 40), conversations: { ...odd.conversations, other: -1 } };
    save(store, WHOLE_MAY, [corrected]);
    expect(store.oddDays(PROFILE, MAY, ID).days).toMatchObject([{ day: '2026-05-03', what: 'negative-count' }]);
    expect(figure(store, 'flaggedDays')).toBe(1);
    expect(qualityOf(figure(store, 'figuresQuality') ?? -1)).toBe('exact');
    expect(store.trend(PROFILE, ID, MAY, Date.parse('2026-07-01T10:00:00Z')).at(-1)?.quality).toBe('exact');
  });

  it('does so in money alone where the profit is not the sum of its parts', () => {
    const { store } = storeWithAccounts('1');
    save(store, WHOLE_MAY, [{ ...aDay('2026-05-04', 5, 10), profitBy: { ...odd.profitBy, service: thousandths(4) } }]);
    expect(qualityOf(figure(store, 'figuresQuality') ?? -1)).toBe('inferred');
  });

  it('does not mix one amount of a day with the missing other one into the consumption', () => {
    const { store } = storeWithAccounts('1');
    save(store, WHOLE_MAY, [aDay('2026-05-02', 100), { ...odd, rechargeAmount: thousandths(70_000) }]);
    expect(figure(store, 'consumption')).toBe(100);
    expect(figure(store, 'recharge')).toBe(70_000);
  });

  it('that could not be read is kept until its day is fetched again', () => {
    const { store } = storeWithAccounts('1');
    const rejects = [
      { name: '2026-05-03', why: 'duplicate' as const, detail: 'twice', raw: '[1,2]' },
      { name: '2026-05', why: 'other-granularity' as const, detail: 'a month', raw: '{}' },
    ];
    store.saveRejects(PROFILE, ID, { range: WHOLE_MAY, rejects, fetchedAt: 5 });
    expect(store.monthTable(PROFILE, MAY, LATER).state.rejectedDays).toBe(2);
    expect(store.oddDays(PROFILE, MAY, null).days.map(({ day }) => day)).toEqual(['2026-05-03', '2026-05']);
    save(store, range('2026-05-03', '2026-05-04'), []);
    expect(store.oddDays(PROFILE, MAY, null)).toEqual({ days: [], total: 0 });
  });
});
