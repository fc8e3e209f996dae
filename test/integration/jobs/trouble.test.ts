import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@electron/sandbox/faults';
import { amountOf } from '@shared/domain/operation';
import { violations } from '@test/support/operation-invariants';
import { type JobView, type JobsDesk, RECHARGES, openJobsDesk, recharges } from '@test/support/jobs-desk';

const ROWS = 20;
const rejection: Fault = { kind: 'status', status: 400, body: '{"datail":"no"}', contentType: 'application/json' };
/** What happens to the requests of a job, in the order in which they come; others are answered. `kill`: the app ends while it waits. */
const TROUBLE: Partial<Record<number, Fault | 'kill'>> = {
  2: 'kill',
  4: { kind: 'reset', phase: 'after' },
  5: rejection,
  7: { kind: 'truncated' },
  9: 'kill',
  11: { kind: 'status', status: 502, phase: 'before' },
  13: { kind: 'rate-limited', retryAfter: '1' },
  15: 'kill',
};

let jobs: JobsDesk;
beforeEach(async () => {
  jobs = await openJobsDesk();
});
afterEach(() => jobs.close());

/** Goes on, until the job is done, each time it is found paused. */
async function runThrough(jobId: string): Promise<JobView> {
  const sent = (): number => jobs.spoki.control.requests().filter(({ path }) => /create_subrecharge/.test(path)).length;
  const moments = Object.entries(TROUBLE).map(([request, what]) => ({ request: Number(request), what }));
  for (const { request, what } of moments) {
    const skip = request - sent();
    if (what) jobs.spoki.control.addFault({ path: RECHARGES, skip, fault: what === 'kill' ? { kind: 'held' } : what });
    await jobs.desk.call('jobs.resume', { jobId, pastUnknown: true });
    await jobs.asked(RECHARGES, request + 1);
    if (what === 'kill') {
      await expect.poll(async () => (await jobs.get(jobId)).rows.some(({ state }) => state === 'SENDING')).toBe(true);
      await jobs.killed();
      jobs.spoki.control.clearFaults();
    } else {
      await jobs.desk.call('jobs.pause', { jobId });
    }
    await jobs.stopped(jobId);
  }
  await jobs.desk.call('jobs.resume', { jobId, pastUnknown: true });
  return jobs.stopped(jobId);
}

describe('a job through faults and kills', () => {
  it('sends every row once, agrees with the server or says unknown, and adds up once that is settled', async () => {
    jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'held' } });
    const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, ROWS)), { pastUnknown: true });
    await jobs.asked(RECHARGES, 1);
    await jobs.desk.call('jobs.pause', { jobId });
    jobs.spoki.control.clearFaults();
    await jobs.stopped(jobId);
    const { job, rows } = await runThrough(jobId);
    expect(job).toMatchObject({ state: 'done', counts: { total: ROWS, left: 0, leftOut: 0 } });
    const amounts = jobs.spoki.control.applied().map(({ details }) => JSON.stringify(details));
    expect(new Set(amounts).size).toBe(amounts.length);
    expect(violations(await jobs.operations(), jobs.spoki.control.applied())).toEqual([]);
    for (const { state, operationId, intent } of rows) {
      if (state !== 'UNKNOWN' || operationId === null) continue;
      const landed = amounts.some((details) => details.includes(`"amount":${amountOf(intent) ?? 0}`));
      const decision = landed ? 'applied' : 'not-applied';
      await jobs.desk.call('operations.settle', { operationId, decision, note: 'as the server says' });
    }
    await expect.poll(async () => (await jobs.get(jobId)).job.counts.unknown).toBe(0);
    const settled = await jobs.get(jobId);
    expect(settled.job.applied).toBe(jobs.moved());
    expect(settled.rows.every(({ standing }) => standing === 'applied' || standing === 'not-applied')).toBe(true);
  });
});
