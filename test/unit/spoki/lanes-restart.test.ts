import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileLaneStore } from '@electron/spoki/lanes/lane-store';
import { createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import { ANSWERED, LaneBench } from '@test/support/lane-bench';
import { VirtualTime } from '@test/support/virtual-clock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** When the next request starts after a restart at this moment. */
async function startsAfter(bench: LaneBench, restartAt: number): Promise<number> {
  await bench.time.runUntil(restartAt);
  bench.restart();
  const before = bench.started.length;
  bench.request({ name: 'after' });
  await bench.time.runUntil();
  return bench.started[before]?.at ?? Infinity;
}

async function fullLane(): Promise<LaneBench> {
  const bench = new LaneBench();
  for (let i = 0; i < 5; i += 1) bench.request();
  await bench.time.runUntil(1_000);
  return bench;
}

describe('the slots after a restart', () => {
  it('are taken as long as before', async () => {
    expect(await startsAfter(await fullLane(), 30_000)).toBe(60_060);
  });

  it('are free when they would have been free', async () => {
    expect(await startsAfter(await fullLane(), 90_000)).toBe(90_000);
  });

  it('do not become free because the date was set forward', async () => {
    const bench = await fullLane();
    bench.time.wallOffset += 7_200_000;
    expect(await startsAfter(bench, 2_000)).toBe(60_060);
  });

  it('are all taken for a minute when the date was set back, because the file seems to come from the future', async () => {
    const bench = await fullLane();
    bench.time.wallOffset -= 7_200_000;
    expect(await startsAfter(bench, 2_000)).toBe(64_000);
  });

  it('count from the start of the computer when that came in between', async () => {
    const bench = await fullLane();
    bench.time.bootedAt = 20_000;
    expect(await startsAfter(bench, 50_000)).toBeGreaterThanOrEqual(60_060);
  });

  it('of requests under way are taken for a minute more, because when they arrive is not known', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 5; i += 1) bench.request({ latencyMs: 20_000 });
    expect(await startsAfter(bench, 5_000)).toBe(67_000);
  });

  it('are all taken for a minute when the file cannot be read', async () => {
    for (const broken of ['', 'not json', '{"version":2}', '{"version":1,"savedAt":0,"monotonic":0,"lanes":[{}]}']) {
      const bench = new LaneBench(broken);
      bench.request({ name: 'after' });
      await bench.time.runUntil();
      expect(bench.started).toMatchObject([{ at: 62_000 }]);
    }
  });

  it('of lanes that are not used in this run are kept for the next', async () => {
    const bench = await fullLane();
    bench.restart();
    bench.request({ family: 'GET b/' });
    await bench.time.runUntil(30_000);
    expect(await startsAfter(bench, 40_000)).toBe(60_060);
  });

  it('are written before the request is sent', async () => {
    const bench = new LaneBench();
    let saved: string | null = null;
    await bench.lanes.run(
      {
        keyId: 'partner:p',
        family: 'GET a/',
        limit: { perMinute: 5, source: 'reference' },
        priority: 'user-read',
        fairnessKey: '',
        money: false,
        verify: false,
      },
      undefined,
      () => {
        saved = bench.saved;
        return Promise.resolve({ value: null, effect: ANSWERED });
      },
    );
    expect(saved).toContain('"slots":[null]');
  });

  it('keep what was learned about a limit', async () => {
    const bench = new LaneBench();
    const limit = { perMinute: 30, source: 'setting' as const };
    bench.request({ limit, effect: { ...ANSWERED, failed: true, throttledMs: 1_000 } });
    await bench.time.runUntil(700_000);
    bench.restart();
    bench.request({ limit });
    await bench.time.runUntil();
    expect(bench.lanes.snapshot()).toMatchObject([{ limitPerMinute: 15, source: 'learned' }]);
  });
});

describe('the file of the lanes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is replaced whole, and holds references of keys only', () => {
    const path = join(folder, 'lanes.json');
    const store = fileLaneStore(path);
    expect(store.load()).toBeNull();
    store.save('one');
    store.save('two');
    expect(store.load()).toBe('two');
    expect(readdirSync(folder)).toEqual(['lanes.json']);
  });

  it('that cannot be opened counts as unreadable, and one that cannot be written is reported while the limits hold', async () => {
    const time = new VirtualTime();
    const errors: unknown[] = [];
    writeFileSync(join(folder, 'file'), '');
    const store = fileLaneStore(join(folder, 'file', 'lanes.json'));
    const lanes = createRateLanes({
      clock: time.clock(),
      store,
      random: () => 0,
      onStoreError: (thrown) => errors.push(thrown),
    });
    let startedAt = -1;
    void lanes.run(
      {
        keyId: 'partner:p',
        family: 'GET a/',
        limit: { perMinute: 5, source: 'reference' },
        priority: 'user-read',
        fairnessKey: '',
        money: false,
        verify: false,
      },
      undefined,
      () => {
        startedAt = time.now;
        return Promise.resolve({ value: null, effect: ANSWERED });
      },
    );
    await time.runUntil();
    expect(startedAt).toBe(62_000);
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('a limit far above Spoki’s', () => {
  const limit = { perMinute: 1_000, source: 'setting' as const };

  it('is kept over a kill, though the file is not written before each request', async () => {
    const bench = new LaneBench();
    let writes = 0;
    let last = bench.saved;
    for (let i = 0; i < 95; i += 1) {
      bench.request({ limit, latencyMs: 1_000_000 });
      if (bench.saved !== last) writes += 1;
      last = bench.saved;
    }
    expect(bench.started).toHaveLength(95);
    expect(writes).toBeLessThan(20);
    bench.restart();
    for (let i = 0; i < 1_000; i += 1) bench.request({ limit, latencyMs: 1_000_000 });
    await bench.time.runUntil(1_000);
    expect(bench.started.length).toBeLessThanOrEqual(1_000);
    expect(bench.started.length).toBeGreaterThan(980);
  });
});
