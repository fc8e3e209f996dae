import { type KillBench, killBench } from '@test/support/kill-bench';
import { violations } from '@test/support/operation-invariants';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let bench: KillBench;
beforeEach(async () => {
  bench = await killBench();
});
afterEach(() => bench.close());

describe('a desk that is killed', () => {
  it('at ten random moments agrees with the server afterwards, and has lost nothing that was confirmed', async () => {
    for (let kill = 0; kill < 10; kill += 1) await bench.startAndKill(Math.random);
    const operations = await bench.settled();
    expect(violations(operations, bench.sandbox.control.applied())).toEqual([]);
    const known = new Set<string>(operations.map(({ operationId }) => operationId));
    expect([...bench.confirmed].filter((operationId) => !known.has(operationId))).toEqual([]);
    expect(bench.sandbox.control.applied().length).toBeGreaterThan(0);
    expect(operations.map(({ state }) => state)).not.toContain('UNKNOWN');
  });
});

describe('a desk that is killed when the server has done what it asked', () => {
  async function killedInFlight(sendsBeforeWriting: boolean): Promise<string[]> {
    const { control } = bench.sandbox;
    control.addFault({ method: 'POST', fault: { kind: 'hang', phase: 'after' } });
    const { child, ended } = bench.start({ work: 'once', sendsBeforeWriting });
    while (control.applied().length === 0) await turn();
    child.kill('SIGKILL');
    await ended;
    return violations(await bench.settled(), control.applied());
  }

  it('finds out after its next start', async () => {
    expect(await killedInFlight(false)).toEqual([]);
  });

  it('is caught by this suite if it sends before the journal is written', async () => {
    expect(await killedInFlight(true)).toEqual([expect.stringContaining('(NOT_SENT) counts as not applied, and was')]);
  });
});
