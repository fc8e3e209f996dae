import type { LaneEffect } from '@electron/spoki/lanes/lane-types';
import { ANSWERED, LaneBench } from '@test/support/lane-bench';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const UNANSWERED: LaneEffect = { ...ANSWERED, arrived: 'unanswered' };

/** More than `limit` arrivals inside some minute, the server's own view. */
function tooMany(arrivals: readonly number[], limit: number): boolean {
  const sorted = [...arrivals].sort((a, b) => a - b);
  return sorted.some((at, i) => (sorted[i + limit] ?? Infinity) - at < MINUTE);
}

const request = fc.record({
  at: fc.integer({ min: 0, max: 150_000 }),
  latencyMs: fc.integer({ min: 0, max: 20_000 }),
  /** Where between sending and answer the server counts it. */
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  answered: fc.boolean(),
  priority: fc.constantFrom('user-read' as const, 'bulk' as const, 'background' as const),
});
const restart = fc.record({
  at: fc.integer({ min: 0, max: 200_000 }),
  reboots: fc.boolean(),
  skewMs: fc.integer({ min: -7_200_000, max: 7_200_000 }),
});

describe('the limit of a lane', () => {
  it('holds at the server for any 60 seconds, whatever the latency, restarts and changes of the date', async () => {
    const law = fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.array(request, { minLength: 1, maxLength: 40 }),
      fc.array(restart, { maxLength: 3 }),
      async (perMinute, requests, restarts) => {
        const bench = new LaneBench();
        for (const { at, latencyMs, answered, priority, share } of requests) {
          const effect = answered ? ANSWERED : UNANSWERED;
          const job = {
            name: String(share),
            latencyMs,
            effect,
            priority,
            limit: { perMinute, source: 'reference' as const },
          };
          bench.time.at(at, () => bench.request(job));
        }
        const kills: number[] = [];
        for (const { at, reboots, skewMs } of restarts) {
          bench.time.at(at, () => {
            kills.push(at);
            bench.time.wallOffset += skewMs;
            if (reboots) bench.time.bootedAt = bench.time.now;
            bench.restart();
          });
        }
        await bench.time.runUntil();
        const arrivals = bench.started.flatMap(({ at, name, job: { latencyMs = 0, effect } }) => {
          // Without an answer it may arrive a little after the client stopped waiting; a killed client sends no more.
          const arrival = at + Number(name) * (latencyMs + (effect === UNANSWERED ? 1_900 : 0));
          const killed = kills.find((kill) => kill > at);
          return killed !== undefined && arrival > killed + 1_900 ? [] : arrival;
        });
        expect(tooMany(arrivals, perMinute)).toBe(false);
      },
    );
    await fc.assert(law, { numRuns: 150 });
  });

  it('would be broken by slots counted from sending, so the oracle can tell', () => {
    expect(tooMany([20_000, 20_000, 60_100], 2)).toBe(true);
    expect(tooMany([0, 0, 60_000], 2)).toBe(false);
  });

  it('costs at most 1 % more than the theoretical minimum when answers are quick', async () => {
    const law = fc.asyncProperty(
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 30 }),
      async (perMinute, count, latencyMs) => {
        const bench = new LaneBench();
        bench.lanes.setUserActive(false);
        const limit = { perMinute, source: 'reference' as const };
        for (let i = 0; i < count; i += 1) bench.request({ priority: 'bulk', latencyMs, limit });
        await bench.time.runUntil();
        const minimum = Math.floor((count - 1) / perMinute) * MINUTE;
        expect(bench.started).toHaveLength(count);
        expect(bench.started.at(-1)?.at).toBeLessThanOrEqual(minimum * 1.01 + 500);
      },
    );
    await fc.assert(law, { numRuns: 25 });
  });

  it('is estimated as it then turns out, within a second a minute', async () => {
    const law = fc.asyncProperty(
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 100 }),
      async (perMinute, count) => {
        const bench = new LaneBench();
        bench.lanes.setUserActive(false);
        const limit = { perMinute, source: 'reference' as const };
        const estimate = bench.lanes.estimateMs({ keyId: 'partner:p', family: 'GET a/', limit }, count);
        for (let i = 0; i < count; i += 1) bench.request({ priority: 'bulk', limit });
        await bench.time.runUntil();
        const last = bench.started.at(-1)?.at ?? 0;
        expect(Math.abs(last - estimate)).toBeLessThanOrEqual(1_000 + last / 60);
      },
    );
    await fc.assert(law, { numRuns: 25 });
  });

  it('is estimated with what already waits and what the lane still holds', async () => {
    const bench = new LaneBench();
    bench.lanes.setUserActive(false);
    for (let i = 0; i < 7; i += 1) bench.request({ priority: 'bulk' });
    await bench.time.runUntil(30_000);
    const lane = { keyId: 'partner:p', family: 'GET a/', limit: { perMinute: 5, source: 'reference' as const } };
    expect(bench.lanes.estimateMs(lane, 0)).toBe(0);
    expect(bench.lanes.estimateMs(lane, 1)).toBe(30_060);
    expect(bench.lanes.estimateMs(lane, 4)).toBe(30_060 + 60_050);
  });

  it('is estimated without the slot that a list leaves free while a person is there', () => {
    const bench = new LaneBench();
    const lane = { keyId: 'partner:p', family: 'GET a/', limit: { perMinute: 5, source: 'reference' as const } };
    expect(bench.lanes.estimateMs(lane, 9)).toBe(60_050);
    expect(bench.lanes.estimateMs(lane, 9, true)).toBe(2 * 60_050);
    bench.lanes.setUserActive(false);
    expect(bench.lanes.estimateMs(lane, 9, true)).toBe(60_050);
  });

  it('keeps lanes of other keys and other operations apart', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 6; i += 1) bench.request({ name: 'full' });
    bench.request({ name: 'other key', keyId: 'account:p:7' });
    bench.request({ name: 'other operation', family: 'GET b/' });
    await bench.time.runUntil(1_000);
    expect(bench.names().sort()).toEqual([...Array<string>(5).fill('full'), 'other key', 'other operation']);
  });

  it('gives a slot back at once when the request never left this computer', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 8; i += 1) bench.request({ effect: { ...ANSWERED, arrived: 'no' } });
    await bench.time.runUntil(1_000);
    expect(bench.started).toHaveLength(8);
  });
});
