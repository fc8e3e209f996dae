import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { openBackend, type TestBackend } from '@test/support/backend';

let spoki: Sandbox;
let desk: TestBackend;
let profileId: ProfileId;
let accounts: AccountId[];
/** Each test moves money of an account of its own. */
const next = (): AccountId => {
  const id = accounts.shift();
  if (id === undefined) throw new Error('no account is left for this test');
  return id;
};

const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });
const withdraw = (amount: number): Intent => ({ kind: 'withdraw', amount: thousandths(amount) });

beforeAll(async () => {
  spoki = await startSandbox({ accountCount: 12 });
  desk = await openBackend();
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
  profileId = (await desk.call('profiles.add', input)).id;
  const { rows } = await desk.call('accounts.refresh', { profileId });
  accounts = rows.filter(({ credit }) => credit !== null && credit > 10_000).map(({ id }) => id);
});
afterAll(async () => {
  await desk.close();
  await spoki.close();
});

const review = (accountId: AccountId, intent: Intent, note = '') =>
  desk.call('operations.review', { profileId, accountId, intent, note });
const confirm = (reviewId: string, typed = '', repeatAcknowledged = false) =>
  desk.call('operations.confirm', { reviewId, typed, repeatAcknowledged, workId: reviewId });
const tryConfirm = (reviewId: string, typed = '') =>
  desk.tryCall('operations.confirm', { reviewId, typed, repeatAcknowledged: false, workId: reviewId });

describe('one change', () => {
  it('is shown with its exact request and what it makes of the credit, and nothing is sent by that', async () => {
    const accountId = next();
    const before = spoki.control.applied().length;
    const shown = await review(accountId, recharge(12_345));
    expect(shown).toMatchObject({ typed: null, repeatOf: null, blockedBy: null, creditError: null });
    expect(shown.creditAfter).toBe((shown.credit?.credit ?? Number.NaN) + 12_345);
    expect(shown.dryRun).toMatchObject({
      method: 'POST',
      url: expect.stringContaining('partners/create_subrecharge/'),
    });
    expect(JSON.stringify(shown)).not.toContain(spoki.partnerKey);
    expect(spoki.control.applied()).toHaveLength(before);
  });

  it('is sent once by a confirmation, however often that is given, and shows in the accounts', async () => {
    const accountId = next();
    const { reviewId, creditAfter } = await review(accountId, recharge(4_321), 'for the fair');
    const [first, second] = await Promise.all([confirm(reviewId), confirm(reviewId)]);
    expect(first).toMatchObject({ state: 'OK', intent: { note: 'for the fair', profileName: 'Acme' } });
    expect(second).toEqual(first);
    const sent = spoki.control.applied().filter(({ details }) => JSON.stringify(details).includes('4321'));
    expect(sent).toHaveLength(1);
    const { rows } = await desk.call('accounts.refresh', { profileId });
    expect(rows.find(({ id }) => id === accountId)?.credit).toBe(creditAfter);
  });

  it('asks for a typed word above the limit of the settings, and always to withdraw', async () => {
    const accountId = next();
    await desk.call('settings.set', { typedAmountLimit: thousandths(5_000) });
    const small = await review(accountId, recharge(5_000));
    const large = await review(accountId, recharge(5_001));
    const back = await review(accountId, withdraw(1));
    expect([small.typed, large.typed, back.typed]).toEqual([null, 'recharge', 'withdraw']);
    expect(await tryConfirm(large.reviewId, 'yes')).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(await tryConfirm(back.reviewId)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(await confirm(large.reviewId, ' Ricarica ')).toMatchObject({ state: 'OK' });
    expect(await confirm(back.reviewId, 'withdraw')).toMatchObject({ state: 'OK' });
  });

  it('is refused by a review that is not known', async () => {
    expect(await tryConfirm('made-up')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('asks again when the same was done just before', async () => {
    const accountId = next();
    const { reviewId } = await review(accountId, recharge(777));
    await confirm(reviewId);
    const again = await review(accountId, recharge(777));
    expect(again.repeatOf).toMatchObject({ state: 'OK' });
    expect(await tryConfirm(again.reviewId)).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
    expect(await confirm(again.reviewId, '', true)).toMatchObject({ state: 'OK' });
  });
});

describe('an unknown outcome', () => {
  it('stands first until it is settled, blocks new moves on the account, and is told by events', async () => {
    const accountId = next();
    spoki.control.addFault({ path: 'create_subrecharge', fault: { kind: 'reset', phase: 'after' } });
    const { reviewId } = await review(accountId, recharge(4_888));
    const unknown = await confirm(reviewId);
    expect(unknown.state).toBe('UNKNOWN');
    expect(await desk.call('operations.unknown', undefined)).toMatchObject([{ operationId: unknown.operationId }]);
    expect(await review(accountId, recharge(1_234))).toMatchObject({ blockedBy: { operationId: unknown.operationId } });
    const { operationId } = unknown;
    const settled = await desk.call('operations.settle', { operationId, decision: 'not-applied', note: 'asked them' });
    expect(settled.state).toBe('MANUAL');
    expect(await desk.call('operations.unknown', undefined)).toEqual([]);
    expect(desk.events).toContainEqual({ type: 'operation-changed', profileId, accountId, operationId });
  });
});

describe('the journal', () => {
  it('lists what was done, newest first, and finds it by its note', async () => {
    const all = await desk.call('journal.list', { filter: { profileId }, offset: 0, limit: 100 });
    expect(all.total).toBe(all.operations.length);
    const times = all.operations.map(({ intent }) => intent.at);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const found = await desk.call('journal.list', { filter: { text: 'FAIR' }, offset: 0, limit: 10 });
    expect(found.operations).toMatchObject([{ intent: { note: 'for the fair' } }]);
  });

  it('verifies its own chain', async () => {
    const report = await desk.call('journal.verify', undefined);
    expect(report).toMatchObject({ problems: [], seal: { state: 'sealed' } });
    expect(report.head.count).toBeGreaterThan(5);
  });

  it('is exported where the person chose, without a key', async () => {
    desk.nextPath = 'activity.jsonl';
    const exported = await desk.call('journal.export', { format: 'jsonl', filter: { text: 'fair' } });
    const text = readFileSync(join(desk.directory, 'activity.jsonl'), 'utf8');
    expect(exported?.rows).toBe(3);
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).toContain('for the fair');
    expect(text).not.toContain(spoki.partnerKey);
  });
});

describe('two copies of the app with data folders of their own', () => {
  it('do not send with the same key at the same time', async () => {
    const accountId = next();
    const locksDirectory = join(desk.directory, 'locks');
    const { reviewId } = await review(accountId, recharge(1_111));
    expect((await confirm(reviewId)).state).toBe('OK');
    const other = await openBackend({ locksDirectory });
    try {
      const input = {
        name: 'Two',
        baseUrl: spoki.baseUrl,
        currency: currencySchema.parse('EUR'),
        key: spoki.partnerKey,
      };
      const { id } = await other.call('profiles.add', input);
      const shown = await other.call('operations.review', {
        profileId: id,
        accountId,
        intent: recharge(2_222),
        note: '',
      });
      const refused = await other.call('operations.confirm', {
        ...{ reviewId: shown.reviewId, typed: '', repeatAcknowledged: false, workId: 'second copy' },
      });
      expect(refused).toMatchObject({ state: 'NOT_SENT', records: [{}, { error: { kind: 'key-in-use' } }] });
    } finally {
      await other.close();
    }
  });
});
