import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { type JobsDesk, RECHARGES, openJobsDesk, recharge, rowFor, startOf, withdraw } from '@test/support/jobs-desk';
import { marginSet } from '@test/support/margin-sets';

const STRANGER = accountIdSchema.parse('99999999999999999999');
const CREATE: Intent = { kind: 'create-account-key' };
const REVOKE: Intent = { kind: 'revoke-account-key' };

let jobs: JobsDesk;
let taken = 0;
/** An account that no other test has had. */
const next = () => jobs.account((taken += 1));
beforeAll(async () => {
  jobs = await openJobsDesk();
});
afterAll(() => jobs.close());

async function single(accountId: ReturnType<typeof next>, intent: Intent) {
  const draft = { profileId: jobs.profileId, accountId, intent, note: '' };
  const { reviewId } = await jobs.desk.call('operations.review', draft);
  const confirmation = { reviewId, typed: '', repeatAcknowledged: true, workId: reviewId };
  return jobs.desk.call('operations.confirm', confirmation);
}

describe('a review', () => {
  it('sends nothing, reads the credit once, and adds up what several rows do to one account', async () => {
    const [first, second] = [next(), next()];
    const asked = jobs.spoki.control.requests().length;
    const review = await jobs.review([
      rowFor(first, recharge(1_000)),
      rowFor(second, recharge(500), 'for the fair'),
      rowFor(first, recharge(2_000)),
    ]);
    expect(
      jobs.spoki.control
        .requests()
        .slice(asked)
        .map(({ path }) => path),
    ).toEqual(['/api/1/partners/accounts/']);
    const credit = jobs.spoki.control.account(first).credit;
    expect(review.rows.map((row) => row.creditAfter)).toEqual([
      credit + 1_000,
      jobs.spoki.control.account(second).credit + 500,
      credit + 3_000,
    ]);
    expect(review.rows[1]).toMatchObject({ position: 1, note: 'for the fair', errors: [], warnings: [] });
    expect(review).toMatchObject({ total: 3_500, cap: 10_000_000, typed: 'recharge', creditError: null });
    expect(review.dryRun).toMatchObject({ method: 'POST', body: expect.stringContaining('1000') });
    expect(JSON.stringify(review)).not.toContain(jobs.spoki.partnerKey);
    expect(jobs.spoki.control.applied()).toEqual([]);
  });

  it('says what cannot be sent and why, and leaves it out of the sum', async () => {
    const [known, blocked] = [next(), next()];
    jobs.spoki.control.addFault({ path: RECHARGES, fault: { kind: 'reset', phase: 'before' } });
    const unknown = await single(blocked, recharge(4_444));
    const review = await jobs.review([
      rowFor(STRANGER, recharge(1)),
      rowFor(blocked, recharge(2)),
      rowFor(known, recharge(3)),
    ]);
    expect(review.rows.map(({ errors }) => errors)).toEqual([['account-unknown'], ['blocked'], []]);
    expect(review.rows[1]?.earlier).toMatchObject({ operationId: unknown.operationId, state: 'UNKNOWN' });
    expect(review.total).toBe(3);
    const refused = await jobs.desk.tryCall('jobs.start', { ...startOf(review), positions: [1, 2] });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
  });

  it('warns of the same account twice, and of what was done just before', async () => {
    const [twice, before] = [next(), next()];
    const earlier = await single(before, recharge(6_000));
    const review = await jobs.review([
      rowFor(twice, recharge(1_000)),
      rowFor(before, recharge(6_000)),
      rowFor(twice, recharge(2_000)),
      rowFor(twice, withdraw(10)),
    ]);
    expect(review.rows.map(({ warnings }) => warnings)).toEqual([['duplicate'], ['repeat'], ['duplicate'], []]);
    expect(review.rows[1]?.earlier?.operationId).toBe(earlier.operationId);
    const start = startOf(review);
    const refused = await jobs.desk.tryCall('jobs.start', { ...start, warningsAcknowledged: false });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
    const { job } = await jobs.stopped((await jobs.start(review)).jobId);
    expect(job).toMatchObject({ state: 'done', counts: { applied: 4 } });
  });

  it('warns of taking more than there is, of margins at 0 and of large changes', async () => {
    const [poor, cheap] = [next(), next()];
    const { credit } = jobs.spoki.control.account(poor);
    await single(cheap, { kind: 'set-margins', margins: marginSet({ marketing: 20, utility: 5 }) });
    const review = await jobs.review([
      rowFor(poor, withdraw(credit + 1)),
      rowFor(cheap, { kind: 'set-margins', margins: marginSet({ marketing: 80, utility: 0 }) }),
    ]);
    expect(review.rows.map(({ warnings }) => warnings)).toEqual([['above-credit'], ['to-zero', 'large-change']]);
  });

  it('takes a revocation with a new key behind it for a rotation', async () => {
    const [held, lost] = [next(), next()];
    const key = jobs.spoki.accountKeys.get(held) ?? '';
    await jobs.desk.call('accountKeys.put', { profileId: jobs.profileId, accountId: held, key });
    const rotation = await jobs.review([rowFor(held, REVOKE), rowFor(held, CREATE)]);
    expect(rotation.rows.map(({ warnings }) => warnings)).toEqual([[], []]);
    expect(rotation).toMatchObject({ typed: 'rotate', total: null, cap: null });
    const others = await jobs.review([rowFor(held, CREATE), rowFor(lost, REVOKE)]);
    expect(others.rows.map(({ warnings }) => warnings)).toEqual([['key-held'], ['no-key-held']]);
  });

  it('has its rows in error when the credit cannot be read', async () => {
    const accountId = next();
    jobs.spoki.control.addFault({ path: 'partners/accounts/$', times: null, fault: { kind: 'status', status: 500 } });
    const review = await jobs.review([rowFor(accountId, recharge(1)), rowFor(accountId, CREATE)]);
    jobs.spoki.control.clearFaults();
    expect(review.creditError).toMatchObject({ kind: 'server-failed' });
    expect(review.rows.map(({ errors }) => errors)).toEqual([['credit-unknown'], []]);
  });

  it('refuses what Spoki could not be asked', async () => {
    const margins = { ...marginSet(), marketing: thousandths(1_001) };
    const rows = [rowFor(next(), { kind: 'set-margins', margins })];
    const answer = await jobs.desk.tryCall('jobs.review', { profileId: jobs.profileId, rows });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', message: expect.stringContaining('row 1') },
    });
  });

  it('looks at ten thousand rows in less than two seconds of work', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => rowFor(jobs.account(index % 30), recharge(index + 1)));
    const { user, system } = process.cpuUsage();
    const review = await jobs.review(rows);
    const used = process.cpuUsage({ user, system });
    expect(review.rows).toHaveLength(10_000);
    expect((used.user + used.system) / 1_000).toBeLessThan(2_000);
  });
});

describe('starting', () => {
  it('needs the word, and sums up to no more than the cap', async () => {
    const [first, second] = [next(), next()];
    const review = await jobs.review([rowFor(first, recharge(6_000_000)), rowFor(second, recharge(5_000_000))]);
    const start = startOf(review);
    const over = await jobs.desk.tryCall('jobs.start', start);
    expect(over).toMatchObject({
      ok: false,
      error: { kind: 'not-permitted', message: expect.stringMatching(/€11,000\.00.*€10,000\.00/) },
    });
    const untyped = await jobs.desk.tryCall('jobs.start', { ...start, positions: [0], typed: 'yes' });
    expect(untyped).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', fields: { typed: expect.anything() } },
    });
    const strange = await jobs.desk.tryCall('jobs.start', { ...start, positions: [0, 7] });
    expect(strange).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
    await jobs.desk.call('settings.set', { jobCap: thousandths(5_000_000) });
    const lowered = await jobs.desk.tryCall('jobs.start', { ...start, positions: [0] });
    expect(lowered).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
    const { jobId } = await jobs.desk.call('jobs.start', { ...start, positions: [1], typed: ' RICARICA ' });
    const { job, rows } = await jobs.stopped(jobId);
    expect(job).toMatchObject({ counts: { total: 1, applied: 1 }, total: 5_000_000 });
    expect(rows).toMatchObject([{ position: 0, accountId: second }]);
    await jobs.desk.call('settings.set', { jobCap: thousandths(10_000_000) });
  });

  it('happens once, however often it is asked for', async () => {
    const review = await jobs.review([rowFor(next(), recharge(3_210))]);
    const [first, second] = await Promise.all([jobs.start(review), jobs.start(review)]);
    expect(second.jobId).toBe(first.jobId);
    await jobs.stopped(first.jobId);
    expect((await jobs.start(review)).jobId).toBe(first.jobId);
    const sent = jobs.spoki.control.applied().filter(({ details }) => JSON.stringify(details).includes('3210'));
    expect(sent).toHaveLength(1);
  });

  it('is refused for a review that is not known', async () => {
    const start = { ...startOf(await jobs.review([rowFor(next(), recharge(1))])), reviewId: 'made up' };
    expect(await jobs.desk.tryCall('jobs.start', start)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('a file of recharges', () => {
  it('is chosen in the dialog of the system and read as the language of the app writes amounts', async () => {
    const accountId = next();
    const path = join(jobs.desk.directory, 'march.csv');
    writeFileSync(path, `account,amount,note\n${accountId},"1,234.50",for the fair\nnobody,1,\n`);
    jobs.desk.nextOpenPath = path;
    const picked = await jobs.desk.call('credit.pickFile', { profileId: jobs.profileId });
    expect(picked).toMatchObject({ fileName: 'march.csv', import: { ok: true, valid: 1, total: 1_234_500 } });
  });

  it('is none when the dialog is closed', async () => {
    jobs.desk.nextOpenPath = null;
    expect(await jobs.desk.call('credit.pickFile', { profileId: jobs.profileId })).toBeNull();
  });
});
