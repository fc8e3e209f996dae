import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { daysOf } from '@shared/domain/report-day';
import { marginSet } from '@test/support/margin-sets';
import { type MarginsDesk, openMarginsDesk } from '@test/support/margins-desk';

let bench: MarginsDesk;
beforeAll(async () => {
  bench = await openMarginsDesk({ accountCount: 8 });
});
afterAll(() => bench.close());

const account = (index: number): AccountId => bench.account(index);
const register = async (accountId: AccountId) => {
  const all = await bench.desk.call('margins.register', { profileId: bench.profileId });
  return all.find((one) => one.accountId === accountId) ?? null;
};
const history = (accountId: AccountId, profileId = bench.profileId) =>
  bench.desk.call('margins.history', { profileId, accountId });
const fault = (kind: 'rejected' | 'lost') =>
  bench.spoki.control.addFault({
    path: 'partners/set_profits/$',
    fault:
      kind === 'lost' ? { kind: 'reset', phase: 'after' } : { kind: 'status', status: 400, body: '{"detail":"no"}' },
  });

describe('margins set from here', () => {
  it('are unknown until they are set: the account is not in the register, and has no history', async () => {
    expect(await register(account(7))).toBeNull();
    expect(await history(account(7))).toEqual([]);
  });

  it('are registered once Spoki has taken them, and are what Spoki charges with from the next day on', async () => {
    const id = account(0);
    const before = bench.truth(id);
    const margins = marginSet({ ...before, marketing: before.marketing + 5, utility: 3 });
    const { operationId } = await bench.setMargins(id, margins, 'new contract');
    const applied = { operationId, margins, note: 'new contract', profileName: 'Acme', applied: true, state: 'OK' };
    expect(await register(id)).toMatchObject({ accountId: id, applied, unverified: null });
    expect(bench.truth(id)).toEqual(margins);

    const setOn = bench.today(id);
    bench.advance(10);
    const range = { from: setOn, to: bench.today(id) };
    await bench.load([id], range);
    const rows = await bench.rows(id, range);
    const delivered = (day: string): number => {
      const counts = rows.find((row) => row.day === day)?.whatsapp?.marketing;
      return (counts?.sent ?? 0) + (counts?.delivered ?? 0) + (counts?.read ?? 0) + (counts?.noStatus ?? 0);
    };
    const active = daysOf(range).filter((day) => delivered(day) > 0);
    expect(active.length).toBeGreaterThan(3);
    for (const day of active) {
      const margin = day > setOn ? margins.marketing : before.marketing;
      expect(rows.find((row) => row.day === day)?.profitBy.marketing, day).toBe(delivered(day) * margin);
    }
  });

  it('stay as they were when later ones are refused, which the history tells', async () => {
    const id = account(1);
    const first = marginSet({ marketing: 11 });
    await bench.setMargins(id, first);
    fault('rejected');
    await bench.setMargins(id, marginSet({ marketing: 12 }), 'too much');
    expect(await register(id)).toMatchObject({ applied: { margins: first }, unverified: null });
    expect(await history(id)).toMatchObject([
      { note: 'too much', applied: false, state: 'REJECTED', margins: { marketing: 12 } },
      { applied: true, state: 'OK', margins: { marketing: 11 } },
    ]);
  });

  it('are unverified while their outcome is unknown, beside those known to be applied, until that is settled', async () => {
    const id = account(2);
    await bench.setMargins(id, marginSet({ marketing: 21 }));
    fault('lost');
    const { operationId } = await bench.setMargins(id, marginSet({ marketing: 22 }));
    expect(await register(id)).toMatchObject({
      applied: { margins: { marketing: 21 } },
      unverified: { operationId, margins: { marketing: 22 }, applied: null, state: 'UNKNOWN' },
    });
    await bench.desk.call('operations.settle', { operationId, decision: 'applied', note: 'seen there' });
    expect(await register(id)).toMatchObject({ applied: { operationId, state: 'MANUAL' }, unverified: null });
  });

  it('are not registered when they are settled as not applied', async () => {
    const id = account(3);
    fault('lost');
    const { operationId } = await bench.setMargins(id, marginSet({ marketing: 31 }));
    expect(await register(id)).toMatchObject({ applied: null, unverified: { operationId } });
    await bench.desk.call('operations.settle', { operationId, decision: 'not-applied', note: '' });
    expect(await register(id)).toBeNull();
    expect(await history(id)).toMatchObject([{ operationId, applied: false }]);
  });

  it('are no longer unverified when the same were set again with success', async () => {
    const id = account(4);
    fault('lost');
    await bench.setMargins(id, marginSet({ marketing: 41 }));
    await bench.setMargins(id, marginSet({ marketing: 41 }));
    expect(await register(id)).toMatchObject({ applied: { state: 'OK' }, unverified: null });
  });

  it('are known to every profile of the same server, which has the account in its list, and to no other account', async () => {
    const id = account(5);
    await bench.setMargins(id, marginSet({ marketing: 51 }));
    const other = await bench.addProfile('Acme, second key');
    expect(await history(id, other)).toMatchObject([{ profileId: bench.profileId, profileName: 'Acme' }]);
    expect(await bench.desk.call('margins.register', { profileId: other })).toEqual([]);
    await bench.desk.call('accounts.refresh', { profileId: other });
    const shared = await bench.desk.call('margins.register', { profileId: other });
    expect(shared).toEqual(await bench.desk.call('margins.register', { profileId: bench.profileId }));
    expect(await history(account(6))).toEqual([]);
  });

  it('belong to a profile: without it there is nothing to answer', async () => {
    const profileId = '3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01';
    const input = { profileId, accountId: account(0) };
    expect(await bench.desk.tryCall('margins.register', input)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await bench.desk.tryCall('margins.history', input)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await bench.desk.tryCall('margins.presets', input)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('presets', () => {
  const preset = (digit: number, name: string, marketing = 10) => ({
    id: `5b0d6c1e-2f3a-4b5c-8d7e-9f0a1b2c3d0${digit}`,
    name,
    margins: marginSet({ marketing }),
  });
  const save = (digit: number, name: string, marketing?: number) =>
    bench.desk.tryCall('margins.savePreset', { profileId: bench.profileId, preset: preset(digit, name, marketing) });

  it('are saved, replaced by their id, and removed; each call answers with all of them by name', async () => {
    await save(1, ' Standard ');
    expect(await save(2, 'Reseller', 4)).toMatchObject({ value: [preset(2, 'Reseller', 4), preset(1, 'Standard')] });
    expect(await save(2, 'Zeta', 5)).toMatchObject({ value: [preset(1, 'Standard'), preset(2, 'Zeta', 5)] });
    const rest = await bench.desk.call('margins.removePreset', {
      profileId: bench.profileId,
      presetId: preset(1, '').id,
    });
    expect(rest).toEqual([preset(2, 'Zeta', 5)]);
    expect(await bench.desk.call('margins.presets', { profileId: bench.profileId })).toEqual(rest);
  });

  it('that take the name of another are refused, naming the field', async () => {
    expect(await save(3, 'ZETA')).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', fields: { name: ['another preset has this name'] } },
    });
  });
});
