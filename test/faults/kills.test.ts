import { killBench } from '@test/support/kill-bench';
import { violations } from '@test/support/operation-invariants';
import { describe, expect, it } from 'vitest';

const KILLS = 200;

describe('a desk that moves credit', () => {
  it(`and is killed ${KILLS} times at random moments agrees with the server, and has lost nothing that was confirmed`, async () => {
    const bench = await killBench();
    try {
      for (let kill = 0; kill < KILLS; kill += 1) await bench.startAndKill(Math.random);
      const operations = await bench.settled();
      const applied = bench.sandbox.control.applied();
      expect(violations(operations, applied)).toEqual([]);
      const known = new Set<string>(operations.map(({ operationId }) => operationId));
      expect([...bench.confirmed].filter((operationId) => !known.has(operationId))).toEqual([]);
      expect(operations.map(({ state }) => state)).not.toContain('UNKNOWN');

      expect(applied.length).toBeGreaterThan(KILLS / 2);
      const killedInFlight = operations.filter(({ records }) => records.some(({ type }) => type === 'UNKNOWN'));
      expect(killedInFlight.length).toBeGreaterThan(KILLS / 20);
      const moved = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
      const journalled = operations
        .filter(({ state }) => state === 'OK' || state === 'APPLIED')
        .flatMap(({ intent: { intent } }) =>
          intent.kind === 'recharge' ? [intent.amount] : intent.kind === 'withdraw' ? [-intent.amount] : [],
        );
      expect(moved(journalled)).toBe(moved(applied.map(({ details }) => Number(details['amount']))));
    } finally {
      await bench.close();
    }
  });
});
