import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { toMarginFields } from '@shared/domain/margins';
import { addDays } from '@shared/domain/report-day';
import { marginSet } from '@test/support/margin-sets';
import { type MarginsDesk, openMarginsDesk } from '@test/support/margins-desk';
import { ask, listAccounts, reportOf } from '@test/support/sandbox-client';

let bench: MarginsDesk;
/** Nobody but this app sets its margins. */
let steady: AccountId;
/** Somebody else set its margins. */
let changed: AccountId;
/** Spoki tells nothing of its messages. */
let silent: AccountId;
/** The answer to its last setting was lost. */
let unknown: AccountId;
/** Its days were last fetched five days ago. */
let stale: AccountId;
/** When the other one set them, and the last setting of `unknown` was lost: forty days ago, fifty days after all were set from here. */
let changedOn = '';

beforeAll(async () => {
  bench = await openMarginsDesk({ accountCount: 25 });
  const [first, second, third, fourth, fifth] = await busiest(5);
  if (!first || !second || !third || !fourth || !fifth) throw new Error('the sandbox has too few accounts');
  [steady, changed, silent, unknown, stale] = [first, second, third, fourth, fifth];
  for (const id of [steady, changed, silent, unknown, stale]) {
    expect((await bench.setMargins(id, bench.truth(id))).state).toBe('OK');
  }
  bench.advance(50);
  changedOn = bench.today(changed);
  await setElsewhere(changed);
  bench.spoki.control.addFault({ path: 'set_profits/$', fault: { kind: 'reset', phase: 'after' } });
  const lost = marginSet({ ...bench.truth(unknown), marketing: 99 });
  expect((await bench.setMargins(unknown, lost)).state).toBe('UNKNOWN');
  bench.advance(35);
  expect(await bench.load([stale], lastDays(92))).toMatchObject({ done: 1, failed: 0 });
  bench.advance(5);
  await loadWithoutCounts(silent);
  expect(await bench.load([steady, changed, unknown], lastDays(92))).toMatchObject({ done: 3, failed: 0 });
});
afterAll(() => bench.close());

/** The accounts that earned most with marketing messages. */
async function busiest(count: number): Promise<AccountId[]> {
  const earned = await Promise.all(
    (await listAccounts(bench.spoki)).map(async ({ id }) => {
      const rows = Object.values(await reportOf(bench.spoki, id, '2026-04-01', '2026-05-01'));
      const field = 'amount_profit_whatsapp_templates_marketing_in_thousandth';
      return { id: String(id), profit: rows.reduce((sum, { partner }) => sum + (partner[field] ?? 0), 0) };
    }),
  );
  const ids = earned.toSorted((a, b) => b.profit - a.profit).map(({ id }) => id);
  return bench.accounts.filter((id) => ids.slice(0, count).includes(id));
}

const lastDays = (count: number) => {
  const today = bench.today(steady);
  return { from: addDays(today, -count), to: addDays(today, -1) };
};
const drift = (accountIds: AccountId[] | null) =>
  bench.desk.call('margins.drift', {
    profileId: bench.profileId,
    accountIds,
  });
const linesOf = async (accountId: AccountId) => (await drift([accountId])).accounts[0]?.lines ?? [];

/** The account's margins with more on marketing, as another client of Spoki would set them. */
async function setElsewhere(accountId: AccountId): Promise<void> {
  const margins = bench.truth(accountId);
  const more = marginSet({ ...margins, marketing: margins.marketing + 7 });
  const body = { destination_account: Number(accountId), ...toMarginFields(more) };
  const { status } = await ask(bench.spoki, bench.spoki.partnerKey, 'POST', 'partners/set_profits/', body);
  expect(status).toBe(204);
}

/** Loads the account's days from a server that tells profits and no messages. */
async function loadWithoutCounts(accountId: AccountId): Promise<void> {
  const { from, to } = lastDays(92);
  const reports = await reportOf(bench.spoki, accountId, from, to);
  const without = Object.entries(reports).map(
    ([
      day,
      {
        partner,
        whatsapp_channel: { transaction_amount, recharge_amount },
      },
    ]) => [day, { partner, whatsapp_channel: { transaction_amount, recharge_amount } }],
  );
  const body = { granularity: 0, reports: Object.fromEntries(without) };
  bench.spoki.control.addFault({ path: 'get_account_report/$', times: null, fault: { kind: 'override', body } });
  expect(await bench.load([accountId], { from, to })).toMatchObject({ failed: 0 });
  bench.spoki.control.clearFaults();
}

describe('drift', () => {
  it('is looked for only where margins were set from here', async () => {
    const others = bench.accounts.filter((id) => ![steady, changed, silent, unknown, stale].includes(id)).slice(0, 3);
    expect(await drift(others)).toEqual({ accounts: [], withoutRegister: 3 });
    const all = await drift(null);
    expect(all.accounts.map(({ accountId }) => accountId).toSorted()).toEqual(
      [steady, changed, silent, unknown, stale].toSorted(),
    );
    expect(all.withoutRegister).toBe(bench.accounts.length - 5);
  });

  it('agrees where every day earned what was set, over ninety days that do not change any more', async () => {
    const { accounts } = await drift([steady]);
    const { from, to } = { from: addDays(lastDays(1).to, -91), to: addDays(lastDays(1).to, -2) };
    expect(accounts).toMatchObject([{ accountId: steady, missingDays: 0, range: { from, to } }]);
    const lines = await linesOf(steady);
    expect(lines.every(({ verdict }) => verdict === 'agrees' || verdict === 'silent')).toBe(true);
    expect(lines).toContainEqual(expect.objectContaining({ line: 'marketing', verdict: 'agrees' }));
  });

  it('flags margins that were set elsewhere, with the day from which they show', async () => {
    const flagged = (await linesOf(changed)).filter(({ verdict }) => verdict === 'drift');
    expect(flagged).toMatchObject([{ line: 'marketing', verdict: 'drift', looks: 'changed' }]);
    const [drifted] = flagged;
    const stretches = drifted?.verdict === 'drift' ? drifted.evidence.stretches : [];
    const now = bench.truth(changed).marketing;
    expect(stretches.map(({ margin }) => margin)).toEqual([now - 7, now]);
    expect((stretches[1]?.from ?? '') > changedOn).toBe(true);
  });

  it('stays silent where Spoki tells no counts', async () => {
    const lines = (await linesOf(silent)).map(({ line, ...rest }) => [line, rest]);
    expect(lines.length).toBeGreaterThan(3);
    for (const [line, verdict] of lines)
      expect([line, verdict]).toEqual([line, { verdict: 'silent', why: 'counts-missing' }]);
  });

  it('takes no side on days of which it is unknown which margins held, until that is settled', async () => {
    const marketing = async () => (await linesOf(unknown)).find(({ line }) => line === 'marketing');
    const before = await marketing();
    expect(before).toMatchObject({ verdict: 'agrees' });
    expect(before?.verdict === 'agrees' && before.evidence.to < changedOn).toBe(true);
    const whose = { profileId: bench.profileId, accountId: unknown };
    const operationId = (await bench.desk.call('margins.history', whose))[0]?.operationId ?? '';
    await bench.desk.call('operations.settle', { operationId, decision: 'not-applied', note: '' });
    expect(await marketing()).toMatchObject({ verdict: 'drift', looks: 'changed' });
  });

  it('leaves out days that were fetched while they might still change, and says that they are missing', async () => {
    const { accounts } = await drift([stale]);
    expect(accounts[0]?.missingDays).toBe(5);
    const line = accounts[0]?.lines.find(({ verdict }) => verdict === 'agrees');
    expect(line?.verdict === 'agrees' && line.evidence.to < lastDays(7).from).toBe(true);
  });
});
