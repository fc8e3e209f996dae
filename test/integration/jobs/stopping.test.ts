import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Intent } from '@shared/domain/operation';
import { violations } from '@test/support/operation-invariants';
import { type JobsDesk, RECHARGES, openJobsDesk, recharges, rowFor } from '@test/support/jobs-desk';

const REVOKE: Intent = { kind: 'revoke-account-key' };
const CREATE: Intent = { kind: 'create-account-key' };
const REVOCATIONS = 'partners/revoke_api_key_for_account/$';
/** The answer to the request that is then under way comes only when it is let go. */
const HELD = { path: RECHARGES, fault: { kind: 'held' } } as const;

let jobs: JobsDesk;
beforeEach(async () => {
  jobs = await openJobsDesk();
});
afterEach(() => jobs.close());

const states = (rows: readonly { state: string }[]): string[] => rows.map(({ state }) => state);
const holds = async (): Promise<void> => {
  expect(violations(await jobs.operations(), jobs.spoki.control.applied())).toEqual([]);
};

/** Starts recharges of which the server keeps the answer to the third to itself. */
async function startAndHold(count: number): Promise<string> {
  jobs.spoki.control.addFault({ ...HELD, skip: 2 });
  const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, count)));
  await jobs.asked(RECHARGES, 3);
  return jobId;
}

describe('pausing', () => {
  it('lets what is under way end, sends nothing more, and goes on where it was', async () => {
    const jobId = await startAndHold(6);
    const paused = await jobs.desk.call('jobs.pause', { jobId });
    expect(paused).toMatchObject({ state: 'paused', pausedBecause: 'person', etaMs: null });
    jobs.spoki.control.clearFaults();
    const { rows } = await jobs.stopped(jobId);
    expect(states(rows)).toEqual(['OK', 'OK', 'OK', 'waiting', 'waiting', 'waiting']);
    const resumed = await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    expect(resumed).toMatchObject({ state: 'running', pausedBecause: null, etaMs: expect.any(Number) });
    expect((await jobs.stopped(jobId)).job).toMatchObject({ state: 'done', counts: { applied: 6 } });
    await holds();
  });

  it('takes back a row that waits for its turn, and sends it when the job goes on', async () => {
    await jobs.desk.call('profiles.update', { profileId: jobs.profileId, writesPerMinute: 5 });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 6)));
    // One slot is kept for the person, so the fifth row waits.
    await expect.poll(async () => (await jobs.get(jobId)).rows[4]?.state, { timeout: 20_000 }).toBe('INTENT');
    await jobs.desk.call('jobs.pause', { jobId });
    const { rows } = await jobs.stopped(jobId);
    expect(rows[4]).toMatchObject({ state: 'waiting', standing: 'left', operationId: null, error: null });
    await jobs.desk.call('profiles.update', { profileId: jobs.profileId, writesPerMinute: 60 });
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    const end = await jobs.stopped(jobId);
    expect(end.job).toMatchObject({ state: 'done', counts: { applied: 6 } });
    const taken = (await jobs.operations()).find(({ state }) => state === 'NOT_SENT');
    const again = (await jobs.operations()).find(({ operationId }) => operationId === end.rows[4]?.operationId);
    expect(again?.intent.againOf).toBe(taken?.operationId);
    expect(jobs.moved()).toBe(end.job.applied);
    await holds();
  });

  it('and resuming at once is not lost on a row that is under way', async () => {
    const jobId = await startAndHold(5);
    await jobs.desk.call('jobs.pause', { jobId });
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    jobs.spoki.control.clearFaults();
    expect((await jobs.stopped(jobId)).job).toMatchObject({ state: 'done', counts: { applied: 5 } });
    await holds();
  });
});

describe('cancelling', () => {
  it('leaves out for good what has not begun', async () => {
    const jobId = await startAndHold(6);
    expect(await jobs.desk.call('jobs.cancel', { jobId })).toMatchObject({ state: 'cancelled' });
    jobs.spoki.control.clearFaults();
    const { job, rows } = await jobs.stopped(jobId);
    expect(states(rows)).toEqual(['OK', 'OK', 'OK', 'cancelled', 'cancelled', 'cancelled']);
    expect(job).toMatchObject({ state: 'cancelled', counts: { applied: 3, leftOut: 3 }, applied: jobs.moved() });
    const answer = await jobs.desk.tryCall('jobs.resume', { jobId, pastUnknown: false });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
  });
});

describe('the end of the app', () => {
  it('in the middle of a job leaves it paused, with nothing lost and nothing twice', async () => {
    const jobId = await startAndHold(8);
    const closing = jobs.restart();
    jobs.spoki.control.clearFaults();
    await closing;
    const { job, rows } = await jobs.get(jobId);
    expect(job).toMatchObject({ state: 'paused', pausedBecause: 'app-ended', counts: { applied: 3, left: 5 } });
    expect(states(rows).slice(0, 4)).toEqual(['OK', 'OK', 'OK', 'waiting']);
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    const end = await jobs.stopped(jobId);
    expect(end.job).toMatchObject({ state: 'done', counts: { applied: 8 }, applied: jobs.moved() });
    await holds();
  });

  it('by a kill while a row is under way makes that row unknown, and it is not sent again', async () => {
    const jobId = await startAndHold(6);
    await expect.poll(async () => (await jobs.get(jobId)).rows[2]?.state).toBe('SENDING');
    await jobs.killed();
    const { job, rows } = await jobs.get(jobId);
    expect(job).toMatchObject({ state: 'paused', pausedBecause: 'app-ended' });
    expect(states(rows)).toEqual(['OK', 'OK', 'UNKNOWN', 'waiting', 'waiting', 'waiting']);
    jobs.spoki.control.clearFaults();
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    const end = await jobs.stopped(jobId);
    expect(end.job).toMatchObject({ state: 'done', counts: { applied: 5, unknown: 1 } });
    const sent = jobs.spoki.control.requests().filter(({ path }) => /create_subrecharge/.test(path));
    expect(sent).toHaveLength(6);
    await holds();
  });

  it('by a kill while a row waits for its turn lets the row wait again', async () => {
    await jobs.desk.call('profiles.update', { profileId: jobs.profileId, writesPerMinute: 5 });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 6)));
    await expect.poll(async () => (await jobs.get(jobId)).rows[4]?.state, { timeout: 20_000 }).toBe('INTENT');
    await jobs.killed();
    const { rows } = await jobs.get(jobId);
    expect(rows[4]).toMatchObject({ state: 'waiting', operationId: null });
    expect((await jobs.operations())[0]).toMatchObject({ state: 'NOT_SENT', intent: { jobId } });
    await holds();
  });
});

describe('a power cut', () => {
  it('that costs the store its last writes costs no row: the journal knows what was sent', async () => {
    const jobId = await startAndHold(6);
    const store = jobs.keepStore();
    jobs.spoki.control.clearFaults();
    await jobs.stopped(jobId);
    await jobs.restart(store);
    const { job, rows } = await jobs.get(jobId);
    expect(job).toMatchObject({ state: 'paused', pausedBecause: 'app-ended', counts: { applied: 6, left: 0 } });
    const operations = (await jobs.operations()).toReversed();
    expect(rows.map(({ operationId }) => operationId)).toEqual(operations.map(({ operationId }) => operationId));
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    expect((await jobs.stopped(jobId)).job).toMatchObject({ state: 'done', applied: jobs.moved() });
    await holds();
  });
});

describe('a rotation', () => {
  it('makes the new key once the old one is revoked, and not otherwise', async () => {
    const [first, second] = [jobs.account(0), jobs.account(1)];
    const body = '{"datail":"no such key"}';
    const fault = { kind: 'status', status: 400, body, contentType: 'application/json' } as const;
    jobs.spoki.control.addFault({ path: REVOCATIONS, skip: 1, fault });
    const { jobId } = await jobs.run([
      ...[rowFor(first, REVOKE), rowFor(first, CREATE)],
      ...[rowFor(second, REVOKE), rowFor(second, CREATE)],
    ]);
    const { job, rows } = await jobs.stopped(jobId);
    expect(states(rows)).toEqual(['OK', 'OK', 'REJECTED', 'skipped']);
    expect(job).toMatchObject({ state: 'done', total: null, applied: null, counts: { applied: 2, leftOut: 1 } });
  });

  it('waits for the decision about an unknown revocation', async () => {
    const accountId = jobs.account(0);
    jobs.spoki.control.addFault({ path: REVOCATIONS, fault: { kind: 'reset', phase: 'after' } });
    const { jobId } = await jobs.run([rowFor(accountId, REVOKE), rowFor(accountId, CREATE)]);
    const { job, rows } = await jobs.stopped(jobId);
    expect(job).toMatchObject({ pausedBecause: 'unknown-outcome' });
    const operationId = rows[0]?.operationId ?? expect.fail('the row has an operation');
    await jobs.desk.call('operations.settle', { operationId, decision: 'applied', note: '' });
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    expect(states((await jobs.stopped(jobId)).rows)).toEqual(['MANUAL', 'OK']);
  });

  it('leaves the new key out if the job goes past the unknown revocation', async () => {
    const accountId = jobs.account(0);
    jobs.spoki.control.addFault({ path: REVOCATIONS, fault: { kind: 'reset', phase: 'after' } });
    const rows = [rowFor(accountId, REVOKE), rowFor(accountId, CREATE)];
    const { jobId } = await jobs.run(rows, { pastUnknown: true });
    expect(states((await jobs.stopped(jobId)).rows)).toEqual(['UNKNOWN', 'skipped']);
  });
});

describe('a profile that is removed', () => {
  it('takes its jobs with it, and nothing more is sent', async () => {
    const jobId = await startAndHold(6);
    await jobs.desk.call('profiles.remove', { profileId: jobs.profileId, typed: 'Acme' });
    jobs.spoki.control.clearFaults();
    expect(await jobs.desk.call('jobs.list', { profileId: jobs.profileId })).toEqual([]);
    expect(await jobs.desk.tryCall('jobs.get', { jobId })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    await expect.poll(async () => (await jobs.operations())[0]?.state).toBe('OK');
    expect(jobs.spoki.control.requests().filter(({ path }) => /create_subrecharge/.test(path))).toHaveLength(3);
  });
});
