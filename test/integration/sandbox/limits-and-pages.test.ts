import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Refusal } from '@electron/sandbox/errors';
import { RateLimits } from '@electron/sandbox/limits';
import { type Sandbox, type SandboxOptions, startSandbox } from '@electron/sandbox/server';
import { accountKey, ask } from '@test/support/sandbox-client';

const NOON = Date.UTC(2026, 4, 20, 12);
let sandbox: Sandbox | null = null;
afterEach(() => sandbox?.close());

async function start(options: SandboxOptions): Promise<Sandbox> {
  sandbox = await startSandbox(options);
  return sandbox;
}

describe('rate limits', () => {
  it('the sixth request of a 5-a-minute operation is refused, with the seconds to wait', async () => {
    let now = NOON;
    const { baseUrl, agencyKey } = await start({ now: () => now });
    const agencies = (): ReturnType<typeof ask> => ask({ baseUrl }, agencyKey, 'GET', 'agencies/');
    for (let i = 0; i < 5; i++) {
      expect((await agencies()).status).toBe(200);
      now += 3000;
    }
    const refused = await agencies();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('45');
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('45 seconds') });
    now += 45_000;
    expect((await agencies()).status).toBe(200);
  });

  it('counts each key and each operation apart', async () => {
    const running = await start({ now: () => NOON });
    const [first, second] = [...running.accountKeys.values()];
    for (let i = 0; i < 5; i++) await ask(running, first, 'GET', 'accounts/');
    expect((await ask(running, first, 'GET', 'accounts/')).status).toBe(429);
    expect((await ask(running, first, 'GET', 'reports/')).status).toBe(200);
    expect((await ask(running, second, 'GET', 'accounts/')).status).toBe(200);
  });

  it('counts one operation over all ids', async () => {
    const running = await start({ now: () => NOON });
    const [key] = [...running.accountKeys.values()];
    for (let id = 1; id <= 5; id++) expect((await ask(running, key, 'GET', `roles/${id}/`)).status).toBe(404);
    expect((await ask(running, key, 'GET', 'roles/6/')).status).toBe(429);
  });

  it("takes the partner operations' limit from its option", async () => {
    const running = await start({ now: () => NOON, partnerLimitPerMinute: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(running, running.partnerKey, 'GET', 'partners/')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('a refused write changes nothing', async () => {
    const running = await start({ now: () => NOON, partnerLimitPerMinute: 1 });
    const [id = ''] = [...running.accountKeys.keys()];
    const body = { destination_account: Number(id), amount: 1000 };
    await ask(running, running.partnerKey, 'POST', 'partners/create_subrecharge/', body);
    expect((await ask(running, running.partnerKey, 'POST', 'partners/create_subrecharge/', body)).status).toBe(429);
    expect(running.control.applied()).toHaveLength(1);
  });

  it('lets never more than N pass in any 60 s, and always the one after Retry-After', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(30_000), { maxLength: 60 }), (perMinute, pauses) => {
        let now = 0;
        const limits = new RateLimits(() => now, true);
        const accepted: number[] = [];
        for (const pause of pauses) {
          now += pause;
          try {
            limits.take('key', 'operation', perMinute);
            accepted.push(now);
          } catch (thrown) {
            if (!(thrown instanceof Refusal)) throw thrown;
            now += Number(thrown.answer.headers?.['Retry-After']) * 1000;
            limits.take('key', 'operation', perMinute);
            accepted.push(now);
          }
        }
        for (const from of accepted) {
          expect(accepted.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(perMinute);
        }
      }),
    );
  });
});

const pageSchema = z.object({
  count: z.number(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  results: z.array(z.looseObject({ period_start: z.string().optional(), id: z.number().optional() })),
});

describe('pages', () => {
  it('following next reads every row once, newest first', async () => {
    const running = await start({ now: () => NOON, limits: false });
    const [id = ''] = [...running.accountKeys.keys()];
    const days: string[] = [];
    let path: string | null = 'reports/?granularity=Day&page_size=50';
    let count = 0;
    while (path !== null) {
      const page: z.infer<typeof pageSchema> = pageSchema.parse(
        (await ask(running, accountKey(running, id), 'GET', path)).body,
      );
      days.push(...page.results.map((row) => row.period_start ?? ''));
      count = page.count;
      path = page.next;
    }
    expect(days).toHaveLength(count);
    expect(days.length).toBeGreaterThan(100);
    expect(days).toEqual([...new Set(days)].sort().reverse());
  });

  it('channels come 15 a page and at most 30', async () => {
    const running = await start({ now: () => NOON, limits: false });
    const [key = ''] = [...running.accountKeys.values()];
    for (let i = 0; i < 40; i++) await ask(running, key, 'POST', 'channel/', { platform: 6, name: `Voice ${i}` });
    const size = async (query: string): Promise<number> =>
      pageSchema.parse((await ask(running, key, 'GET', `channel/${query}`)).body).results.length;
    expect(await size('')).toBe(15);
    expect(await size('?page_size=7')).toBe(7);
    expect(await size('?page_size=100')).toBe(30);
    expect((await ask(running, key, 'GET', 'channel/?page=9')).status).toBe(404);
    expect((await ask(running, key, 'GET', 'channel/?page=0')).status).toBe(404);
  });

  it('next and previous are absolute and keep the other parameters', async () => {
    const running = await start({ now: () => NOON, limits: false });
    const path = 'partner-roles/?search=.example&page_size=1&page=2';
    const page = pageSchema.parse((await ask(running, running.partnerKey, 'GET', path)).body);
    expect(page.previous).toBe(`${running.baseUrl}/api/1/partner-roles/?search=.example&page_size=1`);
    expect(page.next).toBe(`${running.baseUrl}/api/1/partner-roles/?search=.example&page_size=1&page=3`);
  });
});
