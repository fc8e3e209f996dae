import { type Job, LaneBench } from '@test/support/lane-bench';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SLOT = 60_050;

describe('whose turn it is in a lane', () => {
  it('starts settling before changes, changes before looks, looks before lists, lists before upkeep', async () => {
    const bench = new LaneBench();
    const limit = { perMinute: 2, source: 'reference' as const };
    for (let i = 0; i < 2; i += 1) bench.request({ name: 'first', limit });
    for (const priority of ['background', 'bulk', 'user-read', 'user-write', 'settle'] as const) {
      bench.request({ name: priority, priority, limit });
    }
    await bench.time.runUntil();
    expect(bench.names()).toEqual(['first', 'first', 'settle', 'user-write', 'user-read', 'bulk', 'background']);
  });

  it('lets nothing start between the moment a person changes something and that request', async () => {
    const law = fc.asyncProperty(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 0, max: 400_000 }),
      async (perMinute, at) => {
        const bench = new LaneBench();
        const limit = { perMinute, source: 'setting' as const };
        for (let i = 0; i < 60; i += 1) bench.request({ priority: 'bulk', limit, family: 'POST a/' });
        let before = 0;
        bench.time.at(at, () => {
          before = bench.started.length;
          bench.request({ name: 'write', priority: 'user-write', limit, family: 'POST a/' });
        });
        await bench.time.runUntil();
        expect(bench.names().indexOf('write')).toBe(before);
        expect((bench.started[before]?.at ?? Infinity) - at).toBeLessThanOrEqual(SLOT + 10);
      },
    );
    await fc.assert(law, { numRuns: 40 });
  });

  it('keeps one slot free for the person at the app, and gives it to the lists when nobody is there', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 10; i += 1) bench.request({ name: 'bulk', priority: 'bulk' });
    await bench.time.runUntil(1_000);
    expect(bench.started).toHaveLength(4);
    bench.request({ name: 'look' });
    await bench.time.runUntil(2_000);
    expect(bench.names().at(-1)).toBe('look');

    const alone = new LaneBench();
    alone.lanes.setUserActive(false);
    for (let i = 0; i < 10; i += 1) alone.request({ name: 'bulk', priority: 'bulk' });
    await alone.time.runUntil(1_000);
    expect(alone.started).toHaveLength(5);
  });

  it('shares lists fairly across accounts, so that a long one does not hold up a short one', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 40; i += 1) bench.request({ name: 'A', fairnessKey: 'A', priority: 'bulk' });
    for (let i = 0; i < 3; i += 1) bench.request({ name: 'B', fairnessKey: 'B', priority: 'bulk' });
    for (let i = 0; i < 3; i += 1) bench.request({ name: 'C', fairnessKey: 'C', priority: 'bulk' });
    await bench.time.runUntil(4 * SLOT);
    const first = bench.names().slice(4, 13).join('');
    expect([...first].filter((name) => name === 'B')).toHaveLength(3);
    expect([...first].filter((name) => name === 'C')).toHaveLength(3);
  });

  it('lets upkeep have a turn now and then under steady use, but never before a change', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 5; i += 1) bench.request({ name: 'first' });
    bench.request({ name: 'upkeep', priority: 'background' });
    for (let i = 0; i < 60; i += 1) bench.request({ name: 'look', priority: 'user-read' });
    await bench.time.runUntil(5 * SLOT);
    expect(bench.names()).toContain('upkeep');
    expect(bench.names().indexOf('upkeep')).toBeGreaterThan(5);

    const writes = new LaneBench();
    for (let i = 0; i < 5; i += 1) writes.request({ name: 'first' });
    writes.request({ name: 'upkeep', priority: 'background' });
    for (let i = 0; i < 25; i += 1) writes.request({ name: 'write', priority: 'user-write' });
    await writes.time.runUntil();
    expect(writes.names().at(-1)).toBe('upkeep');
  });

  it('sends one money request at a time for each key, whatever the operation', async () => {
    const bench = new LaneBench();
    const money = { money: true, priority: 'user-write' as const, latencyMs: 5_000 };
    bench.request({ name: 'one', family: 'POST a/', ...money });
    bench.request({ name: 'two', family: 'POST b/', ...money });
    bench.request({ name: 'other key', keyId: 'partner:q', family: 'POST b/', ...money });
    bench.request({ name: 'look', family: 'GET a/' });
    await bench.time.runUntil();
    const at = Object.fromEntries(bench.started.map(({ name, at: when }) => [name, when]));
    expect(at).toEqual({ one: 0, 'other key': 0, look: 0, two: 5_000 });
  });

  it('has at most eight list requests of a key under way, and lets a person pass them', async () => {
    const bench = new LaneBench();
    const limit = { perMinute: 60, source: 'setting' as const };
    for (let i = 0; i < 20; i += 1) bench.request({ name: 'bulk', priority: 'bulk', latencyMs: 5_000, limit });
    bench.request({ name: 'look', limit });
    await bench.time.runUntil(4_000);
    expect(bench.names()).toEqual([...Array<string>(8).fill('bulk'), 'look']);
  });

  it('takes a waiting request out when it is cancelled, and tells so', async () => {
    const bench = new LaneBench();
    const abort = new AbortController();
    for (let i = 0; i < 5; i += 1) bench.request();
    bench.request({ name: 'cancelled', signal: abort.signal });
    bench.time.at(1_000, () => abort.abort());
    await bench.time.runUntil();
    expect(bench.names()).not.toContain('cancelled');
    expect(bench.failed).toMatchObject([
      { name: 'cancelled', at: 1_000, error: { kind: 'cancelled', operation: 'GET a/' } },
    ]);
  });

  it('starts at once what has become urgent while it waited', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 4; i += 1) bench.request({ priority: 'bulk' });
    const job: Job = { name: 'shared', priority: 'background' };
    bench.request(job);
    await bench.time.runUntil(1_000);
    expect(bench.names()).not.toContain('shared');
    job.priority = 'user-read';
    bench.lanes.wake('partner:p');
    expect(bench.names()).toContain('shared');
  });
});
