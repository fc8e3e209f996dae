import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@electron/sandbox/faults';
import { type JobsDesk, RECHARGES, openJobsDesk, recharges, startOf } from '@test/support/jobs-desk';

const REJECTION: Fault = {
  ...{ kind: 'status', status: 400, body: '{"datail":"not now"}', contentType: 'application/json' },
};

let jobs: JobsDesk;
beforeEach(async () => {
  jobs = await openJobsDesk();
});
afterEach(() => jobs.close());

/** Five recharges, of which the second is rejected, the third refused for its rate and the fourth unknown. */
async function jobWithFailures(): Promise<string> {
  jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, fault: REJECTION });
  jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'rate-limited', retryAfter: '1' } });
  jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'reset', phase: 'before' } });
  const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 5)), { pastUnknown: true });
  const { rows } = await jobs.stopped(jobId);
  expect(rows.map(({ state }) => state)).toEqual(['OK', 'REJECTED', 'RATE_LIMITED', 'UNKNOWN', 'OK']);
  return jobId;
}

/** Three recharges, of which the second is rejected. */
async function jobWithARejection(): Promise<string> {
  jobs.spoki.control.addFault({ path: RECHARGES, skip: 1, fault: REJECTION });
  const { jobId } = await jobs.run(recharges(jobs.accounts.slice(0, 3)));
  await jobs.stopped(jobId);
  return jobId;
}

describe('sending again', () => {
  it('offers only what is known not to be applied, as a new job that says what it sends again', async () => {
    const jobId = await jobWithFailures();
    const before = await jobs.get(jobId);
    expect(before.rows.map(({ mayBeSentAgain }) => mayBeSentAgain)).toEqual([false, true, true, false, false]);
    const review = await jobs.desk.call('jobs.reviewAgain', { jobId });
    const wanted = before.rows.slice(1, 3);
    expect(review.rows.map(({ accountId, intent }) => ({ accountId, intent }))).toEqual(
      wanted.map(({ accountId, intent }) => ({ accountId, intent })),
    );
    expect(review.rows.map(({ warnings }) => warnings)).toEqual([[], []]);
    const started = await jobs.start(review);
    expect(started.againOf).toBe(jobId);
    const { job } = await jobs.stopped(started.jobId);
    expect(job).toMatchObject({ state: 'done', counts: { applied: 2 } });
    const operations = await jobs.operations();
    const again = operations.filter(({ intent }) => intent.jobId === started.jobId).toReversed();
    expect(again.map(({ intent }) => intent.againOf)).toEqual(wanted.map(({ operationId }) => operationId));
    expect(jobs.moved()).toBe((before.job.applied ?? 0) + (job.applied ?? 0));
  });

  it('offers nothing twice: neither what was sent again, nor by a second review', async () => {
    const jobId = await jobWithARejection();
    const [first, second] = [
      await jobs.desk.call('jobs.reviewAgain', { jobId }),
      await jobs.desk.call('jobs.reviewAgain', { jobId }),
    ];
    await jobs.stopped((await jobs.start(first)).jobId);
    const late = await jobs.desk.tryCall('jobs.start', startOf(second));
    expect(late).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
    const none = await jobs.desk.tryCall('jobs.reviewAgain', { jobId });
    expect(none).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
    expect((await jobs.get(jobId)).rows.some(({ mayBeSentAgain }) => mayBeSentAgain)).toBe(false);
  });

  it('offers a row once more through the later job if it failed there too', async () => {
    const jobId = await jobWithARejection();
    jobs.spoki.control.addFault({ path: RECHARGES, fault: REJECTION });
    const later = await jobs.start(await jobs.desk.call('jobs.reviewAgain', { jobId }));
    await jobs.stopped(later.jobId);
    expect(await jobs.desk.tryCall('jobs.reviewAgain', { jobId })).toMatchObject({ ok: false });
    const review = await jobs.desk.call('jobs.reviewAgain', { jobId: later.jobId });
    expect(review.rows).toHaveLength(1);
    const { job } = await jobs.stopped((await jobs.start(review)).jobId);
    expect(job).toMatchObject({ counts: { applied: 1 } });
  });

  it('does not offer what a person has sent again by hand', async () => {
    const jobId = await jobWithARejection();
    const row = (await jobs.get(jobId)).rows[1] ?? expect.fail('the row that was rejected');
    const { accountId, intent, operationId: againOf } = row;
    const draft = { profileId: jobs.profileId, accountId, intent, note: '', againOf };
    const { reviewId } = await jobs.desk.call('operations.review', draft);
    await jobs.desk.call('operations.confirm', { reviewId, typed: '', repeatAcknowledged: false, workId: 'single' });
    await expect.poll(async () => (await jobs.get(jobId)).rows[1]?.mayBeSentAgain).toBe(false);
    expect(await jobs.desk.tryCall('jobs.reviewAgain', { jobId })).toMatchObject({ ok: false });
  });
});
