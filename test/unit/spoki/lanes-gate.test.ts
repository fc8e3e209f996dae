import type { LaneEffect } from '@electron/spoki/lanes/lane-types';
import { laneSchema } from '@shared/ipc/models';
import { ANSWERED, LaneBench } from '@test/support/lane-bench';
import { describe, expect, it } from 'vitest';

const FAILED: LaneEffect = { ...ANSWERED, failed: true };
const REFUSED: LaneEffect = { ...FAILED, stopsKey: true };
const THROTTLED: LaneEffect = { ...FAILED, throttledMs: 7_000 };

describe('after an error', () => {
  it('nothing starts on that key for 1,000 to 1,250 ms, in any lane, and other keys go on', async () => {
    const bench = new LaneBench();
    bench.request({ name: 'fails', effect: FAILED, latencyMs: 100 });
    bench.time.at(200, () => {
      bench.request({ name: 'same key', family: 'GET b/', priority: 'settle' });
      bench.request({ name: 'other key', keyId: 'partner:q' });
    });
    await bench.time.runUntil();
    expect(bench.started.map(({ name, at }) => [name, at])).toEqual([
      ['fails', 0],
      ['other key', 200],
      ['same key', 1_225],
    ]);
  });

  it('a refusal for being too many holds that lane for as long as Spoki asks, and only that lane', async () => {
    const bench = new LaneBench();
    bench.request({ name: 'throttled', effect: THROTTLED, latencyMs: 100 });
    bench.time.at(200, () => {
      bench.request({ name: 'same lane' });
      bench.request({ name: 'other lane', family: 'GET b/' });
    });
    await bench.time.runUntil();
    const at = Object.fromEntries(bench.started.map(({ name, at: when }) => [name, when]));
    expect(at).toEqual({ throttled: 0, 'other lane': 1_225, 'same lane': 7_100 });
  });
});

describe('a key that was refused', () => {
  it('is stopped: those who wait and those who come are told, and nothing is sent', async () => {
    const bench = new LaneBench();
    bench.request({ name: 'refused', effect: REFUSED, latencyMs: 100 });
    for (let i = 0; i < 4; i += 1) bench.request({ name: 'under way' });
    bench.request({ name: 'waits' });
    bench.request({ name: 'writes', family: 'POST b/', keyId: 'partner:q' });
    bench.time.at(200, () => bench.request({ name: 'comes', family: 'POST a/' }));
    await bench.time.runUntil();
    expect(bench.names()).not.toContain('waits');
    expect(bench.failed).toMatchObject([
      { name: 'waits', error: { kind: 'key-stopped' } },
      { name: 'comes', error: { kind: 'key-stopped', outcome: 'not-sent' } },
    ]);
    expect(bench.lanes.snapshot().map(({ keyId, stopped }) => [keyId, stopped])).toEqual([
      ['partner:p', true],
      ['partner:q', false],
    ]);
  });

  it('goes on when it is resumed', async () => {
    const bench = new LaneBench();
    bench.request({ effect: REFUSED });
    await bench.time.runUntil(5_000);
    bench.lanes.resumeKey('partner:p');
    bench.request({ name: 'after' });
    await bench.time.runUntil();
    expect(bench.names()).toContain('after');
  });

  it('is asked again by a check, whose success resumes it and whose refusal does not stop another key', async () => {
    const bench = new LaneBench();
    bench.request({ effect: REFUSED, verify: true });
    await bench.time.runUntil(5_000);
    bench.request({ name: 'not stopped by a check' });
    bench.request({ effect: REFUSED });
    await bench.time.runUntil(10_000);
    bench.request({ name: 'check', verify: true });
    await bench.time.runUntil(15_000);
    bench.request({ name: 'resumed' });
    await bench.time.runUntil(20_000);
    expect(bench.names()).toEqual(['', 'not stopped by a check', '', 'check', 'resumed']);
  });
});

describe('the settings screen', () => {
  it('sees each lane in the shape of the IPC models', async () => {
    const bench = new LaneBench();
    for (let i = 0; i < 7; i += 1) bench.request();
    bench.request({ keyId: 'account:p:4711', family: 'GET b/', limit: { perMinute: 30, source: 'setting' } });
    await bench.time.runUntil(10_000);
    const lanes = bench.lanes.snapshot();
    expect(lanes).toEqual([
      {
        keyId: 'partner:p',
        keyOwner: 'partner',
        family: 'GET a/',
        limitPerMinute: 5,
        source: 'reference',
        inUse: 5,
        waiting: 2,
        nextFreeMs: 50_060,
        stopped: false,
      },
      expect.objectContaining({ keyOwner: '4711', source: 'setting', limitPerMinute: 30, inUse: 1, nextFreeMs: 0 }),
    ]);
    for (const lane of lanes) expect(laneSchema.safeParse({ ...lane, profileId: null }).success).toBe(true);
  });
});
