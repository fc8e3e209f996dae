import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@electron/sandbox/faults';
import type { Job } from '@shared/ipc/operation-models';
import { violations } from '@test/support/operation-invariants';
import { type JobsDesk, RECHARGES, openJobsDesk, recharge, recharges, rowFor } from '@test/support/jobs-desk';

let jobs: JobsDesk;
beforeEach(async () => {
  jobs = await openJobsDesk();
});
afterEach(() => jobs.close());

const refusal = (status: number, datail: string): Fault => ({
  ...{ kind: 'status', status, body: JSON.stringify({ datail }), contentType: 'application/json' },
});
const states = (rows: readonly { state: string }[]): string[] => rows.map(({ state }) => state);

describe('a job', () => {
  it('sends its rows one by one, in their order, and tells of each as the journal does', async () => {
    const started = await jobs.run(recharges(jobs.accounts.slice(0, 8)));
    expect(started).toMatchObject({ state: 'running', kinds: ['recharge'], counts: { total: 8 } });
    const { job, rows } = await jobs.stopped(started.jobId);
    expect(job).toMatchObject({ state: 'done', etaMs: null, counts: { applied: 8, left: 0 }, applied: job.total });
    expect(jobs.moved()).toBe(job.applied);
    const operations = (await jobs.operations()).toReversed();
    expect(rows.map(({ operationId }) => operationId)).toEqual(operations.map(({ operationId }) => operationId));
    expect(operations.every(({ intent, state }) => intent.jobId === job.jobId && state === 'OK')).toBe(true);
    expect(await jobs.desk.call('jobs.list', { profileId: jobs.profileId })).toEqual([job]);
  });

  it('stops at the first unknown outcome, goes on past it when told to, and counts what the server did', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, skip: 12, fault: { kind: 'reset', phase: 'after' } });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 25)));
    const first = await jobs.stopped(jobId);
    expect(first.job).toMatchObject({
      ...{ state: 'paused', pausedBecause: 'unknown-outcome', error: null },
      counts: { total: 25, applied: 12, unknown: 1, left: 12 },
    });
    expect(first.rows[12]).toMatchObject({ state: 'UNKNOWN', error: { outcome: 'unknown' } });

    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    const { job, rows } = await jobs.stopped(jobId);
    expect(job).toMatchObject({ state: 'done', counts: { applied: 24, unknown: 1, left: 0 } });

    const operationId = rows[12]?.operationId ?? expect.fail('the row has an operation');
    await jobs.desk.call('operations.settle', { operationId, decision: 'applied', note: 'seen in their panel' });
    await expect.poll(async () => (await jobs.get(jobId)).job.counts.applied).toBe(25);
    const settled = await jobs.get(jobId);
    expect(settled.rows[12]).toMatchObject({ state: 'MANUAL', standing: 'applied' });
    expect(settled.job.applied).toBe(jobs.moved());
    expect(violations(await jobs.operations(), jobs.spoki.control.applied())).toEqual([]);
  });

  it('goes past unknown outcomes without stopping if told so from the start, but not past several in a row', async () => {
    const fault = { kind: 'reset', phase: 'before' } as const;
    jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, fault });
    jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, times: null, fault });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 9)), { pastUnknown: true });
    const { job, rows } = await jobs.stopped(jobId);
    expect(states(rows)).toEqual([
      ...['OK', 'UNKNOWN', 'OK', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
      ...['waiting', 'waiting', 'waiting'],
    ]);
    expect(job).toMatchObject({ state: 'paused', pausedBecause: 'unknown-outcome' });
  });

  it('records what Spoki rejects or refuses for its rate, and goes on', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, fault: refusal(400, 'not enough credit') });
    jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'rate-limited', retryAfter: '1' } });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 4)));
    const { job, rows } = await jobs.stopped(jobId);
    expect(states(rows)).toEqual(['OK', 'REJECTED', 'RATE_LIMITED', 'OK']);
    expect(rows[1]?.error).toMatchObject({ spokiSays: 'not enough credit' });
    expect(job).toMatchObject({ state: 'done', counts: { applied: 2, notApplied: 2 } });
  });

  it('stops when the key is refused, rather than meet that with every row', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, times: null, fault: refusal(401, 'no such key') });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 6)));
    const { job, rows } = await jobs.stopped(jobId);
    expect(job).toMatchObject({ state: 'paused', pausedBecause: 'failure', error: { kind: 'unauthorized' } });
    expect(states(rows)).toEqual(['OK', 'REJECTED', 'waiting', 'waiting', 'waiting', 'waiting']);
    jobs.spoki.control.clearFaults();
    await jobs.desk.call('profiles.replaceKey', { profileId: jobs.profileId, key: jobs.spoki.partnerKey });
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    expect((await jobs.stopped(jobId)).job).toMatchObject({ state: 'done', counts: { applied: 5, notApplied: 1 } });
  });

  it('stops when the server cannot be reached: nothing of the rows behind was tried', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, fault: { kind: 'held' } });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 5)));
    await jobs.asked(RECHARGES, 2);
    await jobs.desk.call('jobs.pause', { jobId });
    jobs.spoki.control.clearFaults();
    const { job: paused } = await jobs.stopped(jobId);
    await jobs.spoki.close();
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: false });
    const { job, rows } = await jobs.stopped(jobId);
    expect(job).toMatchObject({ state: 'paused', pausedBecause: 'failure', error: { kind: 'unreachable' } });
    expect(job.counts).toMatchObject({ applied: paused.counts.applied, notApplied: 1, left: paused.counts.left - 1 });
    expect(rows.find(({ state }) => state === 'NOT_SENT')).toMatchObject({ mayBeSentAgain: true });
  });

  it('leaves alone what an earlier unknown outcome blocks, and sends the rest', async () => {
    const [first, second, third] = jobs.accounts;
    if (!first || !second || !third) throw new Error('three accounts');
    const review = await jobs.review(recharges([first, second, third]));
    jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'reset', phase: 'before' } });
    const single = { profileId: jobs.profileId, accountId: second, intent: recharge(77_777), note: '' };
    const { reviewId } = await jobs.desk.call('operations.review', single);
    await jobs.desk.call('operations.confirm', { reviewId, typed: '', repeatAcknowledged: false, workId: 'single' });
    const { rows, job } = await jobs.stopped((await jobs.start(review)).jobId);
    expect(states(rows)).toEqual(['OK', 'NOT_SENT', 'OK']);
    expect(rows[1]?.error).toMatchObject({ kind: 'not-permitted' });
    expect(job.state).toBe('done');
  });

  it('does not repeat what a person has done meanwhile', async () => {
    const [first, second] = jobs.accounts;
    if (!first || !second) throw new Error('two accounts');
    const review = await jobs.review([rowFor(first, recharge(5_000)), rowFor(second, recharge(5_000))]);
    const single = { profileId: jobs.profileId, accountId: second, intent: recharge(5_000), note: '' };
    const { reviewId } = await jobs.desk.call('operations.review', single);
    await jobs.desk.call('operations.confirm', { reviewId, typed: '', repeatAcknowledged: false, workId: 'single' });
    const { rows } = await jobs.stopped((await jobs.start(review)).jobId);
    expect(states(rows)).toEqual(['OK', 'NOT_SENT']);
    expect(jobs.moved()).toBe(10_000);
  });

  it('tells the window of its changes, a few times a second at most', async () => {
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 20)));
    const began = performance.now();
    await jobs.stopped(jobId);
    const seconds = (performance.now() - began) / 1_000;
    await expect.poll(() => jobs.desk.events.filter(({ type }) => type === 'job-changed').length).toBeGreaterThan(0);
    const told = jobs.desk.events.filter((event) => event.type === 'job-changed' && event.jobId === jobId);
    expect(told.length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 2);
  });

  it('lets what a person does go first', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, times: null, fault: { kind: 'latency', ms: 60 } });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 12)));
    await jobs.asked(RECHARGES, 2);
    const accountId = jobs.account(20);
    const single = { profileId: jobs.profileId, accountId, intent: recharge(123_456), note: '' };
    const { reviewId } = await jobs.desk.call('operations.review', single);
    const before = jobs.spoki.control.requests().filter(({ path }) => /create_subrecharge/.test(path)).length;
    await jobs.desk.call('operations.confirm', { reviewId, typed: '', repeatAcknowledged: false, workId: 'single' });
    const position = jobs.spoki.control
      .applied()
      .findIndex(({ details }) => JSON.stringify(details).includes('123456'));
    expect(position).toBeLessThanOrEqual(before + 1);
    expect((await jobs.stopped(jobId)).job.state).toBe('done');
  });

  it('runs beside others of its profile, without more than one request for money at a time', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'held' } });
    const started: Job[] = [
      await jobs.run(recharges(jobs.accounts.slice(0, 6))),
      await jobs.run(recharges(jobs.accounts.slice(6, 12), 2_001)),
    ];
    await jobs.asked(RECHARGES, 1);
    const firstRows = () => Promise.all(started.map(async ({ jobId }) => (await jobs.get(jobId)).rows[0]?.state));
    await expect.poll(firstRows).toEqual(['SENDING', 'INTENT']);
    const moved = jobs.spoki.control.requests().filter(({ path }) => /create_subrecharge/.test(path));
    expect(moved).toHaveLength(1);
    jobs.spoki.control.clearFaults();
    const ended = await Promise.all(started.map(({ jobId }) => jobs.stopped(jobId)));
    expect(ended.map(({ job }) => job.counts.applied)).toEqual([6, 6]);
    const order = jobs.spoki.control
      .applied()
      .map(({ details }) => (JSON.stringify(details).includes('"amount":20') ? 'b' : 'a'));
    expect(order.slice(0, 6)).toContain('b');
    expect(order.slice(0, 6)).toContain('a');
  });
});
