import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { AccountId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import type { Profile } from '@shared/ipc/models';
import { openBackend, type TestBackend } from '@test/support/backend';

const RANGE = { from: reportDay('2026-01-01'), to: reportDay('2026-06-30') };

let spoki: Sandbox;
let desk: TestBackend;
beforeEach(async () => {
  [spoki, desk] = await Promise.all([startSandbox({ accountCount: 6 }), openBackend()]);
});
afterEach(async () => {
  await desk.close();
  await spoki.close();
});

const add = (name: string): Promise<Profile> =>
  desk.call('profiles.add', {
    name,
    baseUrl: spoki.baseUrl,
    currency: currencySchema.parse('EUR'),
    key: spoki.partnerKey,
  });

async function firstAccount({ id }: Profile): Promise<AccountId> {
  const { rows } = await desk.call('accounts.refresh', { profileId: id });
  return rows[0]?.id ?? expect.fail('the sandbox has accounts');
}

/** Lets Spoki keep its answers to an operation to itself until `answers`, and resolves once it has been asked. @param path a regular expression */
async function whileAsked(path: string, work: () => Promise<unknown>): Promise<void> {
  const asked = (): number => spoki.control.requests().filter((one) => new RegExp(path).test(one.path)).length;
  const before = asked();
  spoki.control.addFault({ path, times: null, fault: { kind: 'held' } });
  void work().catch(() => undefined);
  await expect.poll(asked, { interval: 5 }).toBeGreaterThan(before);
}

const answers = (): void => spoki.control.clearFaults();

const nothingIsLeft = async (): Promise<void> => {
  expect(await desk.call('profiles.list', undefined)).toEqual([]);
  expect((await desk.call('vault.state', undefined)).holds).toEqual([]);
  expect(await desk.call('data.usage', undefined)).toMatchObject({ accounts: 0, reportDays: 0 });
};

describe('while Spoki is being asked', () => {
  it('a profile may be removed: the fetch of its reports ends, and nothing of it comes back', async () => {
    const profile = await add('Acme');
    const accountId = await firstAccount(profile);
    const answer = { fetch: Promise.resolve<unknown>(null) };
    await whileAsked('get_account_report', () => {
      const input = { profileId: profile.id, accountId, ...RANGE, workId: 'fetch' };
      answer.fetch = desk.tryCall('usage.refresh', input);
      return answer.fetch;
    });
    await desk.call('profiles.remove', { profileId: profile.id, typed: 'Acme' });
    answers();
    expect(await answer.fetch).toMatchObject({ ok: false });
    await nothingIsLeft();
  });

  it('a profile may be removed while its new key is checked: neither the profile nor the key comes back', async () => {
    const profile = await add('Acme');
    const answer = { replaced: Promise.resolve<unknown>(null) };
    await whileAsked('partners/$', () => {
      answer.replaced = desk.tryCall('profiles.replaceKey', { profileId: profile.id, key: spoki.partnerKey });
      return answer.replaced;
    });
    await desk.call('profiles.remove', { profileId: profile.id, typed: 'Acme' });
    answers();
    expect(await answer.replaced).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    await nothingIsLeft();
  });

  it('a profile may be removed while the key of one of its accounts is checked: that key is not kept', async () => {
    const profile = await add('Acme');
    const accountId = await firstAccount(profile);
    const key = spoki.accountKeys.get(accountId) ?? '';
    const answer = { put: Promise.resolve<unknown>(null) };
    await whileAsked(`accounts/${accountId}/$`, () => {
      answer.put = desk.tryCall('accountKeys.put', { profileId: profile.id, accountId, key });
      return answer.put;
    });
    await desk.call('profiles.remove', { profileId: profile.id, typed: 'Acme' });
    answers();
    expect(await answer.put).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    await nothingIsLeft();
  });

  it('a profile may be renamed while its new key is checked, and keeps the new name', async () => {
    const profile = await add('Acme');
    const answer = { replaced: Promise.resolve<unknown>(null) };
    await whileAsked('partners/$', () => {
      answer.replaced = desk.tryCall('profiles.replaceKey', { profileId: profile.id, key: spoki.partnerKey });
      return answer.replaced;
    });
    await desk.call('profiles.update', { profileId: profile.id, name: 'Acme & Sons' });
    answers();
    expect(await answer.replaced).toMatchObject({ ok: true, value: { name: 'Acme & Sons' } });
  });

  it('the key may be replaced and another profile opened: what comes is kept under the profile that asked', async () => {
    const [acme, other] = [await add('Acme'), await add('Other')];
    const answer = { list: Promise.resolve<unknown>(null) };
    await whileAsked('partners/accounts/$', () => {
      answer.list = desk.tryCall('accounts.refresh', { profileId: acme.id });
      return answer.list;
    });
    await desk.call('profiles.activate', { profileId: other.id });
    await desk.call('profiles.replaceKey', { profileId: acme.id, key: spoki.partnerKey });
    answers();
    expect(await answer.list).toMatchObject({ ok: true });
    expect((await desk.call('accounts.list', { profileId: acme.id })).rows).toHaveLength(6);
    expect((await desk.call('accounts.list', { profileId: other.id })).rows).toEqual([]);
  });
});

describe('two profiles of the same partner', () => {
  it('keep data and keys apart: removing one leaves the other whole', async () => {
    const [acme, twin] = [await add('Acme'), await add('Acme again')];
    const accountId = await firstAccount(acme);
    await firstAccount(twin);
    const input = { accountId, ...RANGE, workId: 'fetch' };
    const fetched = await desk.call('usage.refresh', { profileId: acme.id, ...input });
    expect(fetched.rows.length).toBeGreaterThan(0);
    expect((await desk.call('usage.rows', { profileId: twin.id, accountId, ...RANGE })).rows).toEqual([]);

    await desk.call('usage.refresh', { profileId: twin.id, ...input });
    await desk.call('profiles.remove', { profileId: acme.id, typed: 'Acme' });
    const kept = await desk.call('usage.rows', { profileId: twin.id, accountId, ...RANGE });
    expect(kept.rows).toEqual(fetched.rows);
    expect((await desk.call('accounts.refresh', { profileId: twin.id })).lastError).toBeNull();
  });
});
