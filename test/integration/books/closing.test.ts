import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@electron/database/database';
import { currencySchema } from '@shared/domain/money';
import { daysOfMonth, reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { startSandbox } from '@electron/sandbox/server';
import type { Closing, ClosingDiff } from '@shared/ipc/finance-models';
import { type BooksDesk, openBooksDesk } from '@test/support/books-desk';

const JUNE = reportMonthSchema.parse('2026-06');
const RANGE = daysOfMonth(JUNE);

let books: BooksDesk;
afterEach(() => books.close());

const whose = () => ({ profileId: books.profileId, month: JUNE });
const close = (provisional = false): Promise<Closing> =>
  books.desk.call('closings.close', { ...whose(), note: 'sent to the bank', provisional });
const refusal = async (more: { provisional?: boolean } = {}): Promise<unknown> => {
  const answer = await books.desk.tryCall('closings.close', { ...whose(), note: '', provisional: false, ...more });
  return answer.ok ? null : answer.error;
};
const list = (): Promise<Closing[]> => books.desk.call('closings.list', { profileId: books.profileId });
const diff = (): Promise<ClosingDiff> => books.desk.call('closings.diff', whose());
const stage = async (): Promise<string> => (await books.desk.call('reports.month', whose())).state.stage;

/** The app with June fetched after its end. */
async function afterJune(accountCount = 4): Promise<void> {
  books = await openBooksDesk(accountCount);
  await books.through(JUNE);
}

describe('closing a month', () => {
  it('is refused while it runs, and while some of its days may still change unless that is agreed to', async () => {
    books = await openBooksDesk(3);
    books.moveTo('2026-06-20');
    await books.sync({ from: RANGE.from, to: reportDay('2026-06-20') });
    const running = { kind: 'invalid-input', fields: { month: ['this month is not over'] } };
    expect(await refusal()).toMatchObject(running);
    expect(await refusal({ provisional: true })).toMatchObject(running);
    books.moveTo('2026-07-01');
    await books.sync(RANGE);
    expect(await refusal()).toMatchObject({ kind: 'invalid-input', fields: { month: [/provisional/] } });
    expect(await close(true)).toMatchObject({ month: JUNE, accounts: 3, intact: true });
  });

  it('freezes what the table tells, and shows in the month and the trend', async () => {
    await afterJune();
    const { columns, accountIds } = await books.desk.call('reports.month', whose());
    const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
    expect(await stage()).toBe('complete');
    const told = books.desk.events.length;
    const closing = await close();
    expect(closing).toMatchObject({
      ...{ month: JUNE, note: 'sent to the bank', accounts: accountIds.length, reopenedAt: null, intact: true },
      ...{ consumption: sum(columns.consumption), recharge: sum(columns.recharge), profit: sum(columns.profit) },
    });
    expect(closing.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(books.desk.events.slice(told)).toContainEqual({ type: 'closings-changed', profileId: books.profileId });
    expect(await list()).toEqual([closing]);
    expect(await stage()).toBe('closed');
    const trend = await books.desk.call('reports.trend', { ...whose(), accountId: null });
    expect(trend.at(-1)?.state).toMatchObject({ month: JUNE, stage: 'closed' });
    expect(await refusal({ provisional: true })).toMatchObject({ fields: { month: ['this month is closed already'] } });
    expect(await diff()).toMatchObject({ month: JUNE, changes: [] });
  });

  it('opens again only when the month is typed, keeps what was frozen, and can be done once more', async () => {
    await afterJune();
    const first = await close();
    const reopen = (typed: string) =>
      books.desk.tryCall('closings.reopen', { ...whose(), note: 'a bill was late', typed });
    expect(await reopen('june')).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', fields: { typed: [/2026-06/] } },
    });
    expect(await stage()).toBe('closed');
    const reopened = await reopen(' 2026-06 ');
    expect(reopened).toMatchObject({
      ok: true,
      value: { hash: first.hash, reopenNote: 'a bill was late', intact: true },
    });
    expect(await stage()).toBe('complete');
    expect(await books.desk.tryCall('closings.diff', whose())).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await reopen('2026-06')).toMatchObject({ ok: false, error: { kind: 'not-found' } });

    books.spoki.control.correct(books.account(0), '2026-06-10', { profit: 90 });
    await books.sync(RANGE, true);
    const second = await close();
    expect(second.hash).not.toBe(first.hash);
    expect((second.profit ?? 0) - (first.profit ?? 0)).toBe(90);
    expect((await list()).map(({ hash, reopenedAt }) => [hash, reopenedAt !== null])).toEqual([
      [second.hash, false],
      [first.hash, true],
    ]);
  });

  it('is not for an agency, and neither is reconciling', async () => {
    books = await openBooksDesk(3);
    const whole = await startSandbox({ limits: false });
    const { baseUrl, agencyKey: key } = whole;
    const agency = { name: 'Agency', currency: currencySchema.parse('EUR'), baseUrl, key };
    const { id: profileId } = await books.desk.call('profiles.add', agency);
    await whole.close();
    const input = { profileId, month: JUNE };
    const refused = { ok: false, error: { kind: 'not-permitted' } };
    expect(await books.desk.tryCall('closings.list', { profileId })).toMatchObject(refused);
    expect(await books.desk.tryCall('closings.close', { ...input, note: '', provisional: true })).toMatchObject(
      refused,
    );
    expect(await books.desk.tryCall('closings.diff', input)).toMatchObject(refused);
    expect(await books.desk.tryCall('reconcile.month', input)).toMatchObject(refused);
  });
});

describe('after a month was closed', () => {
  it('what Spoki corrects shows as exactly that account, figure and day', async () => {
    await afterJune();
    await close();
    const accountId = books.account(1);
    books.spoki.control.correct(accountId, '2026-06-09', { consumption: 1_250 });
    books.spoki.control.correct(accountId, '2026-06-17', { consumption: -250 });
    await books.sync(RANGE);
    expect((await diff()).changes).toEqual([]);
    await books.sync(RANGE, true);
    const { changes, checkedAt } = await diff();
    expect(changes).toMatchObject([
      { accountId, figure: 'consumption', days: [{ day: '2026-06-09' }, { day: '2026-06-17' }] },
    ]);
    const [change] = changes;
    expect(change?.days.map((day) => (day.now ?? 0) - (day.closed ?? 0))).toEqual([1_250, -250]);
    expect((change?.now ?? 0) - (change?.closed ?? 0)).toBe(1_000);
    expect(checkedAt).toBe(Date.parse('2026-07-10T10:00:00Z'));
    expect((await list())[0]).toMatchObject({ intact: true, hash: expect.any(String) });
    expect(await stage()).toBe('closed');
  });

  it('deleting local data neither loses the closing nor passes for changes at Spoki', async () => {
    await afterJune();
    const closing = await close();
    await books.desk.call('data.deleteLocal', { typed: 'DELETE' });
    expect(await list()).toEqual([closing]);
    expect(await diff()).toEqual({ month: JUNE, changes: [], checkedAt: null });
    await books.readCredit();
    expect((await diff()).changes).toEqual([]);
    await books.sync(RANGE);
    expect((await diff()).changes).toEqual([]);
    expect(await stage()).toBe('closed');
  });

  it.each([
    ['another figure', `UPDATE closed_accounts SET frozen = replace(frozen, '0', '1') WHERE position = 1`],
    ['another day', `UPDATE closed_accounts SET days = replace(days, '0', '1') WHERE position = 0`],
    ['an account that is missing', 'DELETE FROM closed_accounts WHERE position = 2'],
    ['another total', 'UPDATE month_closings SET consumption = consumption + 1'],
  ])('%s in the file shows at once that it is not intact', async (_what, sql) => {
    await afterJune(3);
    await close();
    expect(await list()).toMatchObject([{ intact: true }]);
    const db = openDatabase(join(books.desk.directory, 'partner-desk.db'));
    expect(db.run(sql)).toBe(1);
    db.close();
    expect(await list()).toMatchObject([{ intact: false }]);
  });
});
