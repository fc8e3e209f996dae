import { describe, expect, it } from 'vitest';
import { PROFILE } from '@test/support/store-fixtures';
import { VirtualSync, type VirtualSyncOptions, etaErrors, median } from '@test/support/virtual-sync';

const MINUTE = 60_000;

/** Runs one synchronisation to its end and asks every five seconds how long it still takes. */
async function followed(options: VirtualSyncOptions, prepare: (bench: VirtualSync) => void = () => undefined) {
  const bench = new VirtualSync(options);
  bench.lanes.setUserActive(false);
  prepare(bench);
  const told: { at: number; etaMs: number }[] = [];
  await bench.start();
  const watch = (): void => {
    const last = bench.runs.at(-1);
    if (last && last.state !== 'running') return;
    void bench.sync.state(PROFILE).then((run) => {
      if (run?.state === 'running' && run.etaMs !== null) told.push({ at: bench.time.now, etaMs: run.etaMs });
    });
    bench.time.at(bench.time.now + 5_000, watch);
  };
  watch();
  await bench.time.runUntil();
  const { endedAt } = bench;
  return { bench, last: bench.runs.at(-1), endedAt, errors: etaErrors(bench, told, endedAt) };
}

describe('how long a synchronisation takes', () => {
  it.each([
    { perMinute: 30, accounts: 240 },
    { perMinute: 5, accounts: 40 },
  ])(
    'is within 1 % of the least that $perMinute a minute allow for $accounts requests, and no request is refused',
    async ({ perMinute, accounts }) => {
      const { bench, last, endedAt } = await followed({
        accounts,
        readsPerMinute: perMinute,
        serverPerMinute: perMinute,
        latencyMs: () => 50,
      });
      const least = Math.floor((accounts - 1) / perMinute) * MINUTE;
      expect(last).toMatchObject({
        state: 'done',
        slowedDown: 0,
        accounts: { total: accounts, done: accounts, failed: 0 },
      });
      expect(bench.arrivals.filter(({ refused }) => refused)).toEqual([]);
      expect((endedAt - (bench.arrivals[0]?.at ?? 0)) / least).toBeLessThan(1.01);
    },
  );
});

describe('the time left that is told after the first minute is off by less than a tenth in the median', () => {
  const under = 0.1;

  it('with the limit on', async () => {
    const { errors } = await followed({ accounts: 300, readsPerMinute: 30 });
    expect(errors.length).toBeGreaterThan(50);
    expect(median(errors)).toBeLessThan(under);
  });

  it('with no limit that binds, where the network sets the pace', async () => {
    const { errors } = await followed({
      accounts: 320,
      readsPerMinute: 60_000,
      latencyMs: (n) => 2_000 + ((n * 370) % 1_000),
    });
    expect(errors.length).toBeGreaterThan(3);
    expect(median(errors)).toBeLessThan(under);
  });

  it('while the limit grows in use', async () => {
    const { errors } = await followed({ accounts: 500, readsPerMinute: 20 });
    expect(median(errors)).toBeLessThan(under);
  });

  it('with a limit that was learned from a refusal', async () => {
    const { errors, last } = await followed({
      accounts: 300,
      readsPerMinute: 30,
      refuse: (n) => (n === 25 ? 429 : null),
    });
    expect(last).toMatchObject({ state: 'done', slowedDown: 1 });
    expect(median(errors)).toBeLessThan(under);
  });

  it('where Spoki takes fewer than was set, so that the limit is refused again and again', async () => {
    const { errors, last } = await followed({ accounts: 600, readsPerMinute: 30, serverPerMinute: 18 });
    expect(last?.state).toBe('done');
    expect(last?.slowedDown).toBeGreaterThan(1);
    expect(median(errors)).toBeLessThan(under);
  });

  it('with a person who looks at reports in between', async () => {
    const { errors, bench } = await followed({ accounts: 300, readsPerMinute: 30 }, (opened) => {
      opened.lanes.setUserActive(true);
      for (let i = 0; i < 20; i += 1) opened.time.at(30_000 + i * 25_000, () => opened.look(String(i + 1)));
    });
    expect(bench.arrivals).toHaveLength(320);
    expect(median(errors)).toBeLessThan(under);
  });
});
