import { LaneBench } from '@test/support/lane-bench';
import type { Results } from './results';
import type { BenchOptions } from './run';

/** The window that Spoki counts in. */
const MINUTE_MS = 60_000;
/** A slot stays taken a little longer than the minute it stands for: no plan can be quicker than one batch a minute. */
const least = (requests: number, perMinute: number): number => Math.floor((requests - 1) / perMinute) * MINUTE_MS;

const CASES = [
  { name: 'account_5_a_minute', perMinute: 5, requests: 300, userActive: false },
  { name: 'partner_30_a_minute', perMinute: 30, requests: 1_200, userActive: false },
  { name: 'partner_30_a_minute_person_present', perMinute: 30, requests: 1_200, userActive: true },
] as const;

/** How long a long list takes through the rate lanes, on a virtual clock, against the least that its limit allows. */
export async function measureLanes(results: Results, { quick }: BenchOptions): Promise<void> {
  for (const { name, perMinute, requests, userActive } of CASES) {
    const count = quick ? requests / 4 : requests;
    const bench = new LaneBench();
    bench.lanes.setUserActive(userActive);
    const startedAt = performance.now();
    for (let i = 0; i < count; i += 1) {
      const limit = { perMinute, source: 'reference' as const };
      bench.request({ priority: 'bulk', latencyMs: 50, fairnessKey: `${i % 40}`, limit });
    }
    await bench.time.runUntil();
    const elapsed = performance.now() - startedAt;
    if (bench.started.length !== count) throw new Error(`${name}: not every request was started`);
    const makespan = bench.started.at(-1)?.at ?? 0;
    results.add(`lanes.${name}.makespan`, makespan / 1_000, 's');
    results.ratio(`lanes.${name}.against_least`, makespan, least(count, perMinute));
    results.add(`lanes.${name}.work_per_request`, elapsed / count, 'ms');
  }
}
