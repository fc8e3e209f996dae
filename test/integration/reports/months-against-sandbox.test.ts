import { describe, expect, it } from 'vitest';
import { qualityOf } from '@shared/domain/figure-quality';
import type { AccountId } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { addDays, daysOfMonth, reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { PROFILE } from '@test/support/store-fixtures';
import { type SyncBench, openSyncBench } from '@test/support/report-sync';

const DAY_MS = 86_400_000;
const [MAY, JUNE] = ['2026-05', '2026-06'].map((text) => reportMonthSchema.parse(text)) as [
  ReturnType<typeof reportMonthSchema.parse>,
  ReturnType<typeof reportMonthSchema.parse>,
];
/** The bench begins on 20 May at noon. */
const BEGIN = Date.UTC(2026, 4, 20, 12);

/** Reads the credit of every account as the list would tell it at this moment. */
function readCredit(bench: SyncBench, now: number): void {
  for (const { accountId } of bench.accounts) {
    const { account, raw } = bench.store.getAccount(PROFILE, accountId, MAY);
    const credit = thousandths(bench.sandbox.control.account(accountId).credit);
    bench.store.updateAccount(PROFILE, { account: { ...account, credit }, raw }, now);
  }
}

const evenings = (bench: SyncBench): Map<AccountId, number> =>
  new Map(bench.accounts.map(({ accountId }) => [accountId, bench.sandbox.control.account(accountId).credit]));

describe('months of the sandbox', () => {
  it('begin and end with the credit that the sandbox had, within the doubt that is said', async () => {
    const bench = await openSyncBench();
    let now = BEGIN;
    const moveTo = (day: string): void => {
      const to = Date.parse(`${day}T12:00:00Z`);
      bench.advance(to - now);
      now = to;
    };
    // Two days before the end, on the end itself without reading credit, and two days after the end of June.
    moveTo('2026-05-29');
    readCredit(bench, now);
    moveTo('2026-05-31');
    const mayEnd = evenings(bench);
    moveTo('2026-06-30');
    const juneEnd = evenings(bench);
    moveTo('2026-07-02');
    readCredit(bench, now);
    moveTo('2026-07-10');
    await bench.loadDays({ from: reportDay('2026-05-01'), to: reportDay('2026-07-10') });

    const june = bench.store.monthTable(PROFILE, JUNE, now);
    expect(june.state).toMatchObject({ stage: 'complete', lackingAccounts: 0 });
    expect(june.creditKnownSince).toBe('2026-05-20');
    let told = 0;
    june.accountIds.forEach((id, i) => {
      const { openingCredit, openingDoubt, closingCredit, closingDoubt, recharge, consumption } = june.columns;
      for (const [value, doubt, truth] of [
        [openingCredit[i], openingDoubt[i], mayEnd.get(id)],
        [closingCredit[i], closingDoubt[i], juneEnd.get(id)],
      ] as const) {
        if (value === undefined || doubt === undefined || truth === undefined || Number.isNaN(value)) continue;
        told += 1;
        expect(Math.abs(value - truth)).toBeLessThanOrEqual(doubt);
      }
      const moved = (recharge[i] ?? Number.NaN) - (consumption[i] ?? Number.NaN);
      expect((juneEnd.get(id) ?? 0) - (mayEnd.get(id) ?? 0)).toBe(moved);
    });
    expect(told).toBe(2 * bench.accounts.length);
    const may = bench.store.monthTable(PROFILE, MAY, now);
    expect([...may.columns.openingQuality].map(qualityOf)).toEqual(bench.accounts.map(() => 'missing'));
    expect([...may.columns.closingCredit]).toEqual([...june.columns.openingCredit]);
  });

  it('have the days with odd profit that the sandbox made, and no others of that kind', async () => {
    const bench = await openSyncBench();
    bench.advance(60 * DAY_MS);
    const { from, to } = { from: daysOfMonth(MAY).from, to: addDays(daysOfMonth(JUNE).to, 0) };
    await bench.loadDays({ from, to });
    const expected = bench.accounts.flatMap(({ accountId }) =>
      bench.sandbox.control
        .account(accountId)
        .profitSlips.filter(({ day }) => day >= from && day <= to)
        .map(({ day, difference }) => ({ accountId, day, difference })),
    );
    const found = [MAY, JUNE]
      .flatMap((month) => bench.store.oddDays(PROFILE, month, null).days)
      .filter(({ what }) => what === 'profit-mismatch')
      .map(({ accountId, day, difference }) => ({ accountId, day, difference }));
    const inOrder = (days: typeof found | typeof expected) => days.map((day) => JSON.stringify(day)).toSorted();
    expect(inOrder(found)).toEqual(inOrder(expected));
  });
});
