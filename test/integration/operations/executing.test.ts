import { operationIdSchema } from '@shared/domain/operation';
import { randomUUID } from 'node:crypto';
import { errorOf, recharge, type WritesBench, writesBench } from '@test/support/writes-bench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let t: WritesBench;
beforeEach(async () => {
  t = await writesBench();
});
afterEach(() => t.close());

describe('a confirmed operation', () => {
  it('is in the journal as intended and as being sent before the server hears of it', async () => {
    let atArrival: string[] = [];
    t.onWrite = (_hit, response) => {
      atArrival = t.memory.types();
      response.writeHead(204).end();
    };
    const result = await t.bench.run('1', recharge(), { note: 'for May' });
    expect(atArrival).toEqual(['INTENT', 'SENDING']);
    expect(result).toMatchObject({ type: 'OK', answer: { status: 204, body: null }, newKey: null });
    expect(t.memory.records).toMatchObject([
      {
        type: 'INTENT',
        profileName: 'Acme',
        accountName: 'Client 1',
        note: 'for May',
        request: {
          method: 'POST',
          path: 'partners/create_subrecharge/',
          body: '{"destination_account":1,"amount":10000}',
        },
      },
      { type: 'SENDING', creditBefore: { credit: 50_000 } },
      { type: 'OK' },
    ]);
    expect(t.bench.recorded).toEqual(t.memory.records);
  });

  it('is sent as the review showed it, and keeps no key in the journal', async () => {
    t.onWrite = (hit, response) => void response.end(JSON.stringify({ echo: hit.headers['x-spoki-api-key'] }));
    const review = await t.bench.review('1', recharge());
    expect(review.dryRun).toMatchObject({
      method: 'POST',
      url: `${t.baseUrl}/api/1/partners/create_subrecharge/`,
    });
    expect(JSON.stringify(review)).not.toContain('canary');
    await t.bench.service.confirm(review.reviewId, { repeatAcknowledged: false });
    expect(t.writes()[0]?.body).toBe(review.dryRun.body);
    expect(JSON.stringify(t.memory.records)).not.toContain('canary');
    expect(t.memory.records.at(-1)).toMatchObject({ answer: { body: '{"echo":"[secret]"}' } });
  });

  it('is sent once however often its review is confirmed, and every click gets the same result', async () => {
    const { reviewId } = await t.bench.review('1', recharge());
    const click = (): Promise<unknown> => t.bench.service.confirm(reviewId, { repeatAcknowledged: true });
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toBe(first);
    expect(await click()).toBe(first);
    expect(t.writes()).toHaveLength(1);
  });

  it.each([
    ['400', 400, '{"amount":["no"]}', 'REJECTED', { amount: ['no'] }],
    ['429', 429, '{}', 'RATE_LIMITED', undefined],
    ['500', 500, '<html>', 'UNKNOWN', undefined],
    ['a redirect', 307, '', 'UNKNOWN', undefined],
  ])('answered with %s is recorded with the answer', async (_what, status, body, type, fields) => {
    t.onWrite = (_hit, response) => void response.writeHead(status).end(body);
    const result = await t.bench.run('1', recharge());
    expect(result).toMatchObject({ type, answer: { status, body: body === '' ? null : body } });
    expect(result.type === 'OK' ? null : result.error.fields).toEqual(fields);
    expect(t.writes()).toHaveLength(1);
  });

  it('is not sent when it is cancelled before its turn, and not stopped once it is under way', async () => {
    const stop = new AbortController();
    t.onWrite = (_hit, response) => {
      stop.abort();
      setImmediate(() => response.writeHead(204).end());
    };
    const first = await t.bench.review('1', recharge());
    const second = await t.bench.review('2', recharge());
    const [done, cancelled] = await Promise.all(
      [first, second].map(({ reviewId }) =>
        t.bench.service.confirm(reviewId, { repeatAcknowledged: false, signal: stop.signal }),
      ),
    );
    expect(done).toMatchObject({ type: 'OK' });
    expect(cancelled).toMatchObject({ type: 'NOT_SENT', error: { kind: 'cancelled' } });
    expect(t.writes()).toHaveLength(1);
  });

  it('is not sent while the credit of its account cannot be read', async () => {
    expect(await t.bench.run('3', recharge())).toMatchObject({
      type: 'NOT_SENT',
      error: { kind: 'unexpected-answer' },
    });
    expect(await t.bench.run('4', recharge())).toMatchObject({ type: 'NOT_SENT', error: { kind: 'not-found' } });
    expect(t.writes()).toEqual([]);
  });

  it('is recorded without what looks like a key in the answer', async () => {
    const shape = 'k4b7c2d9e1f8a3b6c5d0e7f2a9b4c1d8';
    t.onWrite = (_hit, response) => void response.writeHead(400).end(`{"detail":"${shape}","amount":["${shape}"]}`);
    const result = await t.bench.run('1', recharge());
    expect(result).toMatchObject({
      type: 'REJECTED',
      error: { spokiSays: '[secret]', fields: { amount: ['[secret]'] } },
    });
    expect(JSON.stringify(t.memory.records)).not.toContain(shape);
  });

  it('shares its key with one money request at a time, whatever the account', async () => {
    let open = 0;
    let most = 0;
    t.onWrite = (_hit, response) => {
      most = Math.max(most, (open += 1));
      setTimeout(() => {
        open -= 1;
        response.writeHead(204).end();
      }, 5);
    };
    const results = await Promise.all(['1', '2'].map((account) => t.bench.run(account, recharge())));
    expect(results.map(({ type }) => type)).toEqual(['OK', 'OK']);
    expect(most).toBe(1);
  });

  it('waits for the one before it on the same account, whose credit it then reads anew', async () => {
    let open = 0;
    let most = 0;
    t.onWrite = (_hit, response) => {
      most = Math.max(most, (open += 1));
      setImmediate(() => {
        open -= 1;
        response.writeHead(204).end();
      });
    };
    await Promise.all([1, 2, 3].map((n) => t.bench.run('1', recharge(n * 1_000))));
    expect(most).toBe(1);
    const order = t.hits.map(({ method }) => method).join(' ');
    expect(order.endsWith('GET POST GET POST GET POST')).toBe(true);
  });
});

describe('when the journal fails', () => {
  it('at the intent, nothing is sent, and the review may be confirmed again', async () => {
    t.memory.failing.set('INTENT', 'lost');
    const { reviewId } = await t.bench.review('1', recharge());
    const confirm = (): Promise<unknown> => errorOf(t.bench.service.confirm(reviewId, { repeatAcknowledged: false }));
    expect(await confirm()).toMatchObject({ kind: 'journal-failed' });
    t.memory.failing.clear();
    expect(await confirm()).toBe('no error');
    expect(t.writes()).toHaveLength(1);
  });

  it.each(['lost', 'unheard'] as const)('at the moment of sending (%s), nothing is sent', async (how) => {
    t.memory.failing.set('SENDING', how);
    expect(await t.bench.run('1', recharge())).toMatchObject({ type: 'NOT_SENT', error: { kind: 'journal-failed' } });
    expect(t.writes()).toEqual([]);
  });

  it('after the answer, the result is tried once more, and not written twice if it had arrived', async () => {
    t.memory.failing.set('OK', 'unheard');
    expect(await t.bench.run('1', recharge())).toMatchObject({ type: 'OK' });
    expect(t.memory.types()).toEqual(['INTENT', 'SENDING', 'OK']);
  });

  it('for good after the answer, the operation counts as unknown, and blocks as such', async () => {
    t.memory.failing.set('OK', 'lost');
    await expect(t.bench.run('1', recharge())).rejects.toThrow('journal-failed');
    t.memory.failing.clear();
    expect(await t.bench.run('1', recharge(7))).toMatchObject({ type: 'NOT_SENT', error: { kind: 'not-permitted' } });
    expect(t.memory.types()).toEqual(['INTENT', 'SENDING', 'INTENT', 'UNKNOWN', 'NOT_SENT']);
  });

  it('because of what Spoki said, the result is recorded without those words', async () => {
    t.memory.refusedText = 'looks-like-a-key';
    t.onWrite = (_hit, response) => void response.writeHead(400).end('{"detail":"looks-like-a-key"}');
    expect(await t.bench.run('1', recharge())).toMatchObject({ type: 'REJECTED', answer: { status: 400, body: null } });
  });
});

describe('what an earlier run left behind', () => {
  it('is not sent if it had not begun to be, unknown if it had, and closed before anything new', async () => {
    await t.bench.run('1', recharge());
    const [intent, sending] = t.memory.records.splice(0);
    if (!intent || !sending) throw new Error('nothing was recorded');
    await t.memory.journal.append(intent);
    await t.memory.journal.append(sending);
    await t.memory.journal.append({ ...intent, operationId: operationIdSchema.parse(randomUUID()) });
    const restarted = t.bench.restart();
    await restarted.recover();
    expect(t.memory.operations().map(({ state }) => state)).toEqual(['UNKNOWN', 'NOT_SENT']);
    await restarted.recover();
    expect(t.memory.records).toHaveLength(5);
  });
});
