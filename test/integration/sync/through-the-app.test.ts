import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { SessionVault } from '@electron/credentials/session-vault';
import { startSandbox } from '@electron/sandbox/server';
import { currencySchema } from '@shared/domain/money';
import { addDays, dayAt } from '@shared/domain/report-day';
import { openBackend } from '@test/support/backend';

it('goes on at the next start of the app with what the last one had begun, through the contract and the real store', async () => {
  const spoki = await startSandbox({ limits: false, accountCount: 20 });
  const directory = mkdtempSync(join(tmpdir(), 'partner-desk-sync-'));
  const keychain = new SessionVault(Date.now);
  onTestFinished(async () => {
    await spoki.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const currency = currencySchema.parse('EUR');
  const to = dayAt(Date.now(), 'Europe/Rome');
  const range = { from: addDays(to, -40), to };

  const first = await openBackend({ keychain, directory });
  const { id: profileId } = await first.call('profiles.add', {
    ...{ name: 'Acme', baseUrl: spoki.baseUrl, currency, key: spoki.partnerKey },
  });
  await first.call('profiles.update', { profileId, readsPerMinute: 60 });
  await first.call('accounts.refresh', { profileId });
  expect(await first.call('sync.plan', { profileId, ...range })).toMatchObject({
    accounts: 20,
    upToDate: 0,
    requests: 20,
  });
  spoki.control.addFault({ path: 'get_account_report/$', skip: 4, times: null, fault: { kind: 'held' } });
  await first.call('sync.start', { profileId, ...range });
  await vi.waitFor(async () => {
    const run = await first.call('sync.state', { profileId });
    expect(run?.requests.done).toBe(4);
  });
  const closing = first.close();
  spoki.control.clearFaults();
  await closing;

  const second = await openBackend({ keychain, directory });
  await second.backend.resume(false);
  await vi.waitFor(
    async () => expect(await second.call('sync.state', { profileId })).toMatchObject({ state: 'done' }),
    { timeout: 30_000, interval: 100 },
  );
  const accounts = await second.call('sync.accounts', { profileId });
  expect(accounts.map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'done'));
  // Where it is still yesterday, yesterday is the last day there is.
  expect(accounts.every(({ lastDay }) => lastDay !== null && lastDay >= addDays(to, -1))).toBe(true);
  await second.close();
  const asked = spoki.control.requests().filter(({ path }) => path.endsWith('get_account_report/'));
  expect(new Set(asked.map(({ query }) => query)).size).toBe(asked.length);
}, 60_000);
