import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { reportDay, reportMonthSchema } from '@shared/domain/report-day';
import type { ReconcileRow } from '@shared/ipc/finance-models';
import { type BooksDesk, openBooksDesk } from '@test/support/books-desk';
import { accountId } from '@test/support/store-fixtures';
import { ask } from '@test/support/sandbox-client';
import { type TrueMonth, trueMonth } from '@test/support/sandbox-truth';

const JUNE = reportMonthSchema.parse('2026-06');
const ACCOUNTS = 15;
const LOST = { path: 'partners/create_subrecharge/', fault: { kind: 'reset', phase: 'after' } } as const;

describe('a month of the sandbox, reconciled', () => {
  let books: BooksDesk;
  let truth: TrueMonth[];
  let rows: ReconcileRow[];
  /** A client who recharges nothing in June. */
  let quiet: TrueMonth;
  const rowOf = (id: string | undefined): ReconcileRow => {
    const row = rows.find(({ accountId }) => accountId === id);
    if (!row) throw new Error(`account ${id} has no row`);
    return row;
  };
  const truthOf = (id: string): TrueMonth => {
    const found = truth.find((one) => one.id === id);
    if (!found) throw new Error(`account ${id} has no month`);
    return found;
  };

  beforeAll(async () => {
    truth = trueMonth(JUNE, () => Date.UTC(2026, 4, 20, 10), ACCOUNTS);
    const found = truth.find(({ recharge, consumption }) => recharge === 0 && consumption > 0);
    if (!found) throw new Error('every client recharges in June');
    quiet = found;
    books = await openBooksDesk(ACCOUNTS);
    await books.through(JUNE, async () => {
      const [own, other] = [books.account(1), books.account(0)];
      const lost = books.accounts.find((id) => id === quiet.id) ?? own;
      expect((await books.recharge(own, 25_000)).state).toBe('OK');
      expect((await books.recharge(lost, 40_000, LOST)).state).toBe('UNKNOWN');
      const elsewhere = { destination_account: Number(other), amount: 5_000 };
      await ask(books.spoki, books.spoki.partnerKey, 'POST', 'partners/create_subrecharge/', elsewhere);
      const odd = { kind: 'odd-report', day: '2026-06-12', how: 'unreadable' } as const;
      books.spoki.control.addFault({ path: 'get_account_report', skip: 3, fault: odd });
    });
    rows = await books.reconciled(JUNE);
  });
  afterAll(() => books.close());

  it('has a row of every account, and its credit adds up within the doubt that is said', () => {
    expect(rows.map(({ accountId }) => accountId)).toEqual(books.accounts);
    const whole = rows.filter(({ missingDays }) => missingDays === 0);
    for (const { opening, closing, residual } of whole) {
      expect(Math.abs(residual ?? Number.NaN)).toBeLessThanOrEqual((opening.doubt ?? 0) + (closing.doubt ?? 0));
    }
    expect(whole.flatMap(({ causes }) => causes)).not.toContain('not-known');
  });

  it('sets a recharge of this app against the report, which leaves what the client recharged', () => {
    const row = rowOf(books.account(1));
    expect(row).toMatchObject({ journalRecharge: 25_000, journalMoves: 1, unknownMoves: 0 });
    expect(row.recharge).toBe(truthOf(row.accountId).recharge + 25_000);
    expect(row.rechargeDifference).toBe(truthOf(row.accountId).recharge);
    expect(row.causes).toContain('made-elsewhere');
  });

  it('says of one that went past this app that it was made elsewhere', () => {
    const row = rowOf(books.account(0));
    expect(row).toMatchObject({ journalRecharge: 0, journalMoves: 0 });
    expect(row.rechargeDifference).toBe(truthOf(row.accountId).recharge + 5_000);
    expect(row.causes[0]).toBe('made-elsewhere');
  });

  it('puts a recharge that nobody knows the outcome of down to that, to the thousandth', () => {
    const row = rowOf(quiet.id);
    expect(row).toMatchObject({ journalRecharge: 0, unknownMoves: 1, unknownSum: 40_000, rechargeDifference: 40_000 });
    expect(row.causes[0]).toBe('unknown-outcome');
    expect(row.causes).not.toContain('made-elsewhere');
  });

  it('says where a day is lacking because it could not be read', () => {
    const lacking = rows.filter(({ missingDays }) => missingDays > 0);
    expect(lacking).toMatchObject([
      { missingDays: 1, flaggedDays: 1, causes: expect.arrayContaining(['gap-in-data']) },
    ]);
  });

  it('keeps an explanation, which goes stale with the figures and can be taken away', async () => {
    const { desk, profileId, spoki } = books;
    const id = books.account(4);
    const explain = (note: string | null) =>
      desk.call('reconcile.explain', { profileId, month: JUNE, accountId: id, note });
    const told = desk.events.length;
    const explained = (await explain('paid at the fair')).explained;
    expect(explained).toMatchObject({ note: 'paid at the fair', stale: false });
    expect(desk.events.slice(told)).toContainEqual({ type: 'closings-changed', profileId });
    const now = async () => (await books.reconciled(JUNE)).find((row) => row.accountId === id)?.explained;
    expect(await now()).toEqual(explained);

    spoki.control.correct(id, '2026-06-15', { consumption: thousandths(70) });
    await books.sync({ from: reportDay('2026-06-15'), to: reportDay('2026-06-15') }, true);
    expect(await now()).toEqual({ ...explained, stale: true });
    expect((await explain(null)).explained).toBeNull();
    expect(await now()).toBeNull();
  });

  it('refuses to explain an account that it does not have', async () => {
    const input = { profileId: books.profileId, month: JUNE, accountId: books.account(0), note: 'x' };
    const failed = await books.desk.tryCall('reconcile.explain', { ...input, accountId: accountId('1') });
    expect(failed).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
