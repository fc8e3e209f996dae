import { thousandths } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { errorOf, recharge, type WritesBench, writesBench } from '@test/support/writes-bench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let t: WritesBench;
beforeEach(async () => {
  t = await writesBench();
});
afterEach(() => t.close());

describe('a review', () => {
  it('shows the credit before and after', async () => {
    const shown = await Promise.all([
      t.bench.review('1', recharge(20_000)),
      t.bench.review('1', { kind: 'withdraw', amount: thousandths(20_000) }),
      t.bench.review('1', { kind: 'recharge-conversations', conversations: 5 }),
      t.bench.review('3', recharge()),
    ]);
    expect(shown.map(({ credit, creditAfter }) => [credit?.credit ?? null, creditAfter])).toEqual([
      [50_000, 70_000],
      [50_000, 30_000],
      [50_000, null],
      [null, null],
    ]);
    expect(shown[3]?.creditError).toMatchObject({ kind: 'unexpected-answer' });
    expect(t.memory.records).toEqual([]);
  });

  it('cannot be confirmed by an id that was never given out', async () => {
    await expect(async () => t.bench.service.confirm('made-up', { repeatAcknowledged: true })).rejects.toThrow(
      'not-found',
    );
  });

  it('expires after ten minutes', async () => {
    const { reviewId } = await t.bench.review('1', recharge());
    await new Promise<void>((resolve) => void t.bench.clock.after(10 * 60_000, resolve));
    await expect(async () => t.bench.service.confirm(reviewId, { repeatAcknowledged: true })).rejects.toThrow(
      'not-found',
    );
    expect(t.writes()).toEqual([]);
  });

  it('names the same operation of the last ten minutes, and confirming has to acknowledge it', async () => {
    const first = await t.bench.run('1', recharge());
    const again = await t.bench.review('1', recharge());
    expect(again.repeatOf?.operationId).toBe(first.operationId);
    const confirm = (repeatAcknowledged: boolean): Promise<unknown> =>
      errorOf(t.bench.service.confirm(again.reviewId, { repeatAcknowledged }));
    expect(await confirm(false)).toMatchObject({ kind: 'not-permitted' });
    expect(t.writes()).toHaveLength(1);
    expect(await confirm(true)).toBe('no error');
    expect(t.writes()).toHaveLength(2);
  });

  it('does not name another amount, another account, an older one, or one that was refused', async () => {
    await t.bench.run('1', recharge());
    expect((await t.bench.review('1', recharge(10_001))).repeatOf).toBeNull();
    expect((await t.bench.review('2', recharge())).repeatOf).toBeNull();
    t.onWrite = (_hit, response) => void response.writeHead(400).end('{}');
    await t.bench.run('2', recharge());
    expect((await t.bench.review('2', recharge())).repeatOf).toBeNull();
    await new Promise<void>((resolve) => void t.bench.clock.after(10 * 60_000 + 1_000, resolve));
    expect((await t.bench.review('1', recharge())).repeatOf).toBeNull();
  });

  it('of two alike that were opened at once lets only the first through unasked', async () => {
    const [first, second] = [await t.bench.review('1', recharge()), await t.bench.review('1', recharge())];
    const results = await Promise.all(
      [first, second].map(({ reviewId }) => errorOf(t.bench.service.confirm(reviewId, { repeatAcknowledged: true }))),
    );
    expect(results).toMatchObject(['no error', { kind: 'not-permitted' }]);
    expect(t.writes()).toHaveLength(1);
  });

  it('of sending again is given only for what is known not to have been applied, and only as it was', async () => {
    const done = await t.bench.run('1', recharge());
    t.onWrite = (_hit, response) => void response.writeHead(429).end('{}');
    const limited = await t.bench.run('2', recharge());
    const again = (accountId: string, intent: Intent, againOf = limited.operationId): Promise<unknown> =>
      errorOf(t.bench.review(accountId, intent, { againOf }));
    expect(await again('2', recharge())).toBe('no error');
    expect(await again('2', recharge(5))).toMatchObject({ kind: 'not-permitted' });
    expect(await again('1', recharge())).toMatchObject({ kind: 'not-permitted' });
    expect(await again('1', recharge(), done.operationId)).toMatchObject({ kind: 'not-permitted' });
  });
});
