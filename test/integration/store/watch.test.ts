import { describe, expect, it } from 'vitest';
import { reportDay } from '@shared/domain/report-day';
import { figureSignalId } from '@shared/domain/watch';
import { PROFILE, accountId, aList, storeWithAccounts } from '@test/support/store-fixtures';

const NOW = Date.UTC(2026, 5, 10, 9);
const HOUR = 3_600_000;
const near = { id: '1', contactedIn24h: 900, dailyLimit: 1_000, timezone: 'Europe/Rome' };

describe('the store of the watch', () => {
  it('tells of a daily limit that is nearly used, and of a quality that got worse', () => {
    const { store } = storeWithAccounts();
    const read = (qualityScore: number, at: number): void =>
      store.saveAccounts(PROFILE, aList([{ ...near, qualityScore }], { at }));
    read(1, NOW - 900 * HOUR);
    read(2, NOW - HOUR);
    expect(store.watchList(PROFILE, NOW).signals).toMatchObject([
      { kind: 'quality-worse', before: 'green', after: 'yellow', span: 'day' },
      { kind: 'daily-limit-near', value: 0.9, day: '2026-06-10' },
    ]);
  });

  it('keeps what was seen, and what was told, when local data is deleted', () => {
    const { store } = storeWithAccounts();
    const list = aList([near], { at: NOW });
    store.saveAccounts(PROFILE, list);
    const id = figureSignalId(accountId('1'), { kind: 'daily-limit-near', span: 'day', day: reportDay('2026-06-10') });
    store.markSeen(PROFILE, [id, 'nonsense'], true, NOW);
    store.saveAlertStates(PROFILE, [{ accountId: accountId('1'), kind: 'low-credit', state: 'told' }]);
    store.deleteLocal();
    store.saveAccounts(PROFILE, list);
    expect(store.watchList(PROFILE, NOW).signals).toMatchObject([{ id, seen: true }]);
    expect(store.alertStates(PROFILE)).toHaveLength(1);
  });

  it('judges an account again when days of it are saved, and only then', () => {
    const { store } = storeWithAccounts('1', '2');
    const judge = (after = 0) => store.judgeAccounts(PROFILE, { after, limit: 1, now: NOW });
    const first = judge();
    expect(first).not.toBeNull();
    judge(first ?? 0);
    expect(judge()).toBeNull();
    const range = { from: reportDay('2026-06-01'), to: reportDay('2026-06-09') };
    store.saveReports(PROFILE, accountId('2'), { range, rows: [], fetchedAt: NOW, closedBefore: range.to });
    expect(judge()).not.toBeNull();
    expect(judge()).toBeNull();
  });
});
