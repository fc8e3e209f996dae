import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionVault } from '@electron/credentials/session-vault';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import type { ActivationStep } from '@shared/domain/onboarding';
import type { Intent } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { OperationView } from '@shared/ipc/operation-models';
import type { Activation, ActivationStepView } from '@shared/ipc/support-models';
import { openBackend, type TestBackend } from '@test/support/backend';
import { marginSet } from '@test/support/margin-sets';

const TYPED: Partial<Record<Intent['kind'], string>> = { 'delete-role': 'delete' };
let spoki: Sandbox;
let desk: TestBackend;
let profileId: ProfileId;
let waiting: AccountId[];
const keychain = new SessionVault(Date.now);
const directory = mkdtempSync(join(tmpdir(), 'partner-desk-activation-'));

beforeAll(async () => {
  spoki = await startSandbox({ accountCount: 5, limits: false });
  desk = await openBackend({ keychain, directory });
  const key = { name: 'Acme', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
  ({ id: profileId } = await desk.call('profiles.add', key));
  await desk.call('profiles.update', { profileId, writesPerMinute: 60 });
  for (const batch of [0, 1, 2]) await run(null, { kind: 'add-clients', clients: clientsOf(batch) });
  const { rows } = await desk.call('accounts.refresh', { profileId });
  waiting = rows.filter(({ name }) => name.startsWith('New client')).map(({ id }) => id);
});
afterAll(async () => {
  await desk.close();
  await spoki.close();
  rmSync(directory, { recursive: true, force: true });
});

const next = (): AccountId => waiting.shift() ?? fail('internal', 'the tests need more new clients');

const clientsOf = (batch: number) =>
  [1, 2, 3, 4].map((place) => ({
    accountName: `New client ${batch}-${place}`,
    countryCode: 'IT',
    email: `client${batch}${place}@example.com`,
    firstName: 'Ada',
    vatAmount: 2_200,
  }));

async function run(accountId: AccountId | null, intent: Intent): Promise<OperationView> {
  const { reviewId } = await desk.call('operations.review', { profileId, accountId, intent, note: '' });
  const typed = TYPED[intent.kind] ?? '';
  return desk.call('operations.confirm', { reviewId, typed, repeatAcknowledged: false, workId: 'w' });
}

async function follow(accountId: AccountId): Promise<void> {
  await desk.call('activation.start', { profileId, accountIds: [accountId] });
}

async function activation(accountId: AccountId): Promise<Activation> {
  const all = await desk.call('activation.list', { profileId });
  return all.find((one) => one.accountId === accountId) ?? fail('not-found', accountId);
}

async function step(accountId: AccountId, wanted: ActivationStep): Promise<ActivationStepView> {
  const { steps } = await activation(accountId);
  return steps.find((one) => one.step === wanted) ?? fail('not-found', wanted);
}

const states = ({ steps }: Activation): string => steps.map(({ state }) => state[0]).join('');

describe('bringing a client aboard', () => {
  it('goes through eight steps that follow from what was done, and stands where it stood after a restart', async () => {
    const client = next();
    await follow(client);
    expect(states(await activation(client))).toBe('dwwwwwww');
    await run(client, { kind: 'create-account-key' });
    await run(client, { kind: 'set-margins', margins: marginSet({}) });
    await run(client, { kind: 'create-onboarding-link' });
    expect(states(await activation(client))).toBe('ddddwwww');

    await desk.close();
    desk = await openBackend({ keychain, directory });
    expect(states(await activation(client))).toBe('ddddwwww');

    await run(client, { kind: 'recharge', amount: thousandths(25_000) });
    await run(client, { kind: 'add-service-user', name: 'Inbox', role: 'Administrator' });
    const { roleId, email, state } = await step(client, 'service-user');
    expect(state).toBe('done');
    expect(email).toContain('@');
    if (roleId === null) throw new Error('the service user has no role');
    await run(client, { kind: 'generate-private-key', roleId, called: email });
    expect(states(await activation(client))).toBe('dddddddw');
    expect(await desk.call('embed.check', { profileId, accountId: client, roleId })).toMatchObject({ works: true });
    expect(states(await activation(client))).toBe('dddddddd');
  });

  it('says why a step failed, and that it is done once it is done after all', async () => {
    const client = next();
    await follow(client);
    spoki.control.addFault({
      method: 'POST',
      path: 'partners/set_profits/',
      times: 1,
      fault: { kind: 'status', status: 400, contentType: 'application/json', body: '{"detail": "not today"}' },
    });
    await run(client, { kind: 'set-margins', margins: marginSet({}) });
    const failed = await step(client, 'margins');
    expect(failed.state).toBe('failed');
    expect(failed.error?.kind).toBe('rejected');
    await run(client, { kind: 'set-margins', margins: marginSet({ marketing: 51 }) });
    expect(await step(client, 'margins')).toMatchObject({ state: 'done', error: null });
  });

  it('shows a step as not known until its outcome is settled', async () => {
    const client = next();
    await follow(client);
    spoki.control.addFault({
      method: 'POST',
      path: 'partners/create_subrecharge/',
      times: 1,
      fault: { kind: 'reset', phase: 'after' },
    });
    const { operationId } = await run(client, { kind: 'recharge', amount: thousandths(9_000) });
    expect(await step(client, 'first-recharge')).toMatchObject({ state: 'unknown', operationId });
    await desk.call('operations.settle', { operationId, decision: 'applied', note: 'seen in the panel' });
    expect((await step(client, 'first-recharge')).state).toBe('done');
  });

  it('leaves a step out with a reason, which gives way to the deed and to a change of mind', async () => {
    const client = next();
    await follow(client);
    const margins = { profileId, accountId: client, step: 'margins' as const };
    await desk.call('activation.skip', { ...margins, reason: 'pays list prices' });
    expect(await step(client, 'margins')).toMatchObject({ state: 'skipped', reason: 'pays list prices' });
    await desk.call('activation.skip', { ...margins, reason: null });
    expect((await step(client, 'margins')).state).toBe('waiting');
    await desk.call('activation.skip', { ...margins, reason: 'later' });
    await run(client, { kind: 'set-margins', margins: marginSet({}) });
    expect((await step(client, 'margins')).state).toBe('done');
  });

  it('forgets a service user that was deleted, and the steps that rest on it', async () => {
    const client = next();
    await follow(client);
    await run(client, { kind: 'create-account-key' });
    await run(client, { kind: 'add-service-user', name: 'Inbox', role: 'Administrator' });
    const { roleId } = await step(client, 'service-user');
    if (roleId === null) throw new Error('the service user has no role');
    await run(client, { kind: 'generate-private-key', roleId, called: null });
    expect((await step(client, 'private-key')).state).toBe('done');
    await run(client, { kind: 'delete-role', roleId, called: null });
    expect(await step(client, 'private-key')).toMatchObject({ state: 'waiting', roleId: null });
    expect((await step(client, 'service-user')).state).toBe('waiting');
  });

  it('does the same steps for several clients by one job, the key of each before what is sent with it', async () => {
    const clients = [next(), next(), next()];
    await desk.call('activation.start', { profileId, accountIds: clients });
    const intents: Intent[] = [
      { kind: 'create-account-key' },
      { kind: 'create-onboarding-link' },
      { kind: 'add-service-user', name: 'Inbox', role: 'Administrator' },
    ];
    const rows = clients.flatMap((accountId) => intents.map((intent) => ({ accountId, intent, note: '' })));
    const review = await desk.call('jobs.review', { profileId, rows });
    expect(review.rows.flatMap(({ errors }) => errors)).toEqual([]);
    const { jobId } = await desk.call('jobs.start', {
      reviewId: review.reviewId,
      positions: review.rows.map(({ position }) => position),
      warningsAcknowledged: true,
      typed: 'apply',
      pastUnknown: false,
    });
    await expect.poll(async () => (await desk.call('jobs.get', { jobId })).job.state, { timeout: 30_000 }).toBe('done');
    for (const client of clients) expect(states(await activation(client))).toBe('ddwdwdww');
  });

  it('follows only clients that there are, and a client no longer once it is taken off', async () => {
    const client = next();
    await expect(desk.call('activation.start', { profileId, accountIds: ['999999999999'] })).rejects.toMatchObject({
      error: { kind: 'not-found' },
    });
    await follow(client);
    const left = await desk.call('activation.stop', { profileId, accountId: client });
    expect(left.map(({ accountId }) => accountId)).not.toContain(client);
    await expect(
      desk.call('activation.skip', { profileId, accountId: client, step: 'link', reason: 'x' }),
    ).rejects.toMatchObject({ error: { kind: 'not-found' } });
  });
});
