import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';
import type { JobRow } from '@shared/ipc/operation-models';
import { type JobsDesk, openJobsDesk, recharge, rowFor } from '@test/support/jobs-desk';
import { newClient } from '@test/support/new-clients';
import { violations } from '@test/support/operation-invariants';

let jobs: JobsDesk;
beforeEach(async () => {
  jobs = await openJobsDesk(8);
});
afterEach(() => jobs.close());

const createKey: Intent = { kind: 'create-account-key' };
const link: Intent = { kind: 'create-onboarding-link' };
const userOf = (name: string): Intent => ({ kind: 'add-service-user', name, role: 'Administrator' });
const user = userOf('Servizio');
const clients = (...names: string[]): Intent => ({
  kind: 'add-clients',
  clients: names.map((name) => newClient(name)),
});
const states = (rows: readonly JobRow[]): string[] => rows.map(({ state }) => state);
const holdKey = (accountId: AccountId): Promise<unknown> =>
  jobs.desk.call('accountKeys.put', {
    ...{ profileId: jobs.profileId, accountId },
    key: jobs.spoki.accountKeys.get(accountId) ?? '',
  });

describe('a job of several kinds', () => {
  it('brings many clients aboard at once, each row with what it made', async () => {
    const [first, second] = [jobs.account(0), jobs.account(1)];
    const steps = (id: AccountId): Intent[] => [createKey, link, recharge(5_000), userOf(`Servizio ${id}`)];
    const rows = [first, second].flatMap((id) => steps(id).map((intent) => rowFor(id, intent)));
    const review = await jobs.review(rows);
    expect(review.rows.flatMap(({ errors }) => errors)).toEqual([]);
    expect(review).toMatchObject({ typed: 'apply', total: 10_000 });
    const { job, rows: sent } = await jobs.stopped((await jobs.start(review)).jobId);
    expect(job).toMatchObject({ state: 'done', counts: { applied: 8 } });
    expect(sent[1]?.made).toMatchObject({ what: 'onboarding-link' });
    expect(sent[3]?.made).toMatchObject({ what: 'role', roleId: expect.stringMatching(/^\d+$/) });
    expect(sent[0]?.made).toBeNull();
    expect(violations(await jobs.operations(), jobs.spoki.control.applied())).toEqual([]);
  });

  it('creates clients for the partner itself, and keeps which account each became, also after a restart', async () => {
    const rows = [clients('Uno', 'Due'), clients('Tre')].map((intent) => ({ accountId: null, intent, note: '' }));
    const review = await jobs.review(rows);
    expect(review.rows).toMatchObject([
      { accountId: null, accountName: null, errors: [], warnings: [] },
      { accountId: null, accountName: null, errors: [], warnings: [] },
    ]);
    expect(review.typed).toBe('create-clients');
    const { jobId } = await jobs.start(review);
    await jobs.stopped(jobId);
    await jobs.restart();
    const { job, rows: sent } = await jobs.get(jobId);
    expect(job).toMatchObject({ kinds: ['add-clients'], total: null, counts: { applied: 2 } });
    const made = jobs.spoki.control.applied().map(({ details }) => [details['name'], String(details['account'])]);
    const told = sent.flatMap(({ intent, made: came }) =>
      came?.what === 'clients' && intent.kind === 'add-clients'
        ? came.accounts.map(({ position, accountId }) => [intent.clients[position]?.accountName, accountId])
        : [],
    );
    expect(told).toEqual(made);
  });

  it('says before it is started what lacks a key of the account, unless a row before makes one', async () => {
    const [held, making, lacking] = [jobs.account(0), jobs.account(1), jobs.account(2)];
    await holdKey(held);
    const { rows } = await jobs.review([
      rowFor(held, user),
      ...[createKey, user].map((intent) => rowFor(making, intent)),
      rowFor(lacking, user),
      rowFor(lacking, createKey),
      ...[{ kind: 'revoke-account-key' } as const, user].map((intent) => rowFor(held, intent)),
    ]);
    expect(rows.map(({ errors }) => errors)).toEqual([[], [], [], ['no-account-key'], [], [], ['no-account-key']]);
  });

  it('leaves out what rests on a key that could not be made, and offers it again with the key', async () => {
    jobs.spoki.control.addFault({
      ...{ path: 'create_api_key_for_account', fault: { kind: 'status', status: 400, body: '{"detail":"no"}' } },
    });
    const { jobId } = await jobs.run([createKey, user].map((intent) => rowFor(jobs.account(0), intent)));
    expect(states((await jobs.stopped(jobId)).rows)).toEqual(['REJECTED', 'skipped']);
    const again = await jobs.desk.call('jobs.reviewAgain', { jobId });
    expect(again.rows.map(({ errors }) => errors)).toEqual([[], []]);
    const { rows } = await jobs.stopped((await jobs.start(again)).jobId);
    expect(states(rows)).toEqual(['OK', 'OK']);
  });

  it('goes on with the others when the key of one account is refused', async () => {
    const [refused, fine] = [jobs.account(0), jobs.account(1)];
    await Promise.all([refused, fine].map(holdKey));
    const refusal = { kind: 'status', status: 401, body: '{"detail":"no such key"}' } as const;
    jobs.spoki.control.addFault({ path: 'roles/add_service_user', times: 1, fault: refusal });
    const rows = [rowFor(refused, userOf('Uno')), rowFor(refused, userOf('Due')), rowFor(fine, userOf('Tre'))];
    const { job, rows: sent } = await jobs.stopped((await jobs.run(rows)).jobId);
    expect(job.state).toBe('done');
    expect(sent.map(({ state, error }) => [state, error?.kind])).toEqual([
      ['REJECTED', 'unauthorized'],
      ['NOT_SENT', 'key-stopped'],
      ['OK', undefined],
    ]);
  });

  it('is estimated by the key of each account, which has a lane of its own', async () => {
    const accounts = jobs.accounts.slice(0, 4);
    await Promise.all(accounts.map(holdKey));
    const users = (id: AccountId, count: number) =>
      Array.from({ length: count }, (_, n) => rowFor(id, userOf(`S ${n}`)));
    const spread = await jobs.review(accounts.flatMap((id) => users(id, 10)));
    const crowded = await jobs.review(users(jobs.account(0), 40));
    expect(spread.etaMs ?? 0).toBeLessThan(60_000);
    expect(crowded.etaMs ?? 0).toBeGreaterThan(120_000);
  });

  it('follows a person’s decision that clients are there, by what the evidence found', async () => {
    jobs.spoki.control.addFault({ path: 'add_sv_clients', fault: { kind: 'reset', phase: 'after' } });
    const { jobId } = await jobs.run([{ accountId: null, intent: clients('Uno', 'Uno'), note: '' }]);
    const [row] = (await jobs.stopped(jobId)).rows;
    expect(row).toMatchObject({ state: 'UNKNOWN', made: null });
    const operationId = row?.operationId ?? expect.fail('the row has an operation');
    const evidence = await jobs.desk.call('operations.evidence', { operationId, workId: 'w' });
    expect(evidence).toMatchObject({ verdict: 'applied', clients: [{ standing: 'present' }, { standing: 'present' }] });
    await jobs.desk.call('operations.settle', { operationId, decision: 'applied', note: '' });
    const ids = jobs.spoki.control.applied().map(({ details }) => String(details['account']));
    await expect
      .poll(async () => (await jobs.get(jobId)).rows[0])
      .toMatchObject({
        state: 'APPLIED',
        made: { accounts: ids.map((accountId, position) => ({ position, accountId })) },
      });
  });
});
