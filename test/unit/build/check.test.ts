import { describe, expect, it } from 'vitest';
import { closingLine, phaseCounts, playwrightCounts, sumCounts, vitestCounts } from '../../../build/check/counts.mjs';
import { schedule } from '../../../build/check/schedule.mjs';
import { durationTable } from '../../../build/check/table.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('the sum of npm test', () => {
  it('counts a check without tests as one', () => {
    expect(phaseCounts(0, null, false)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(phaseCounts(2, null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes the counts of the runners', () => {
    const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestCounts(vitest)).toEqual({ passed: 7, failed: 1, skipped: 3 });
    expect(playwrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 0,
    });
  });

  it('counts a run that ended badly without a failed test as one failure', () => {
    expect(phaseCounts(1, { ...none, passed: 9 }, true)).toEqual({ passed: 9, failed: 1, skipped: 0 });
    expect(phaseCounts(124, null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a run without any test as a failure', () => {
    expect(phaseCounts(0, none, true).failed).toBe(1);
  });

  it('keeps the number of failed tests', () => {
    expect(phaseCounts(1, { passed: 1, failed: 4, skipped: 0 }, true).failed).toBe(4);
  });

  it('ends with a line that names skipped tests only where there are some', () => {
    expect(closingLine(sumCounts([{ passed: 2, failed: 1, skipped: 0 }, none]))).toBe('2 passed, 1 failed');
    expect(closingLine({ passed: 2, failed: 0, skipped: 3 })).toBe('2 passed, 0 failed, 3 skipped');
  });
});

interface Result {
  name: string;
  ok: boolean;
  skipped?: boolean;
}
interface Phase {
  name: string;
  weight: number;
  needs: string[];
}
const phase = (name: string, weight: number, needs: string[] = []): Phase => ({ name, weight, needs });

/** Runs phases that each take a few turns of the event loop, and notes which ran side by side. */
async function observed(phases: Phase[], capacity: number, failing: string[] = []) {
  const active = new Set<string>();
  const together: string[] = [];
  const results: Result[] = await schedule(phases, capacity, {
    run: async ({ name }: Phase) => {
      active.add(name);
      together.push([...active].join('+'));
      for (let turn = 0; turn < 3; turn++) await Promise.resolve();
      active.delete(name);
      return { name, ok: !failing.includes(name) };
    },
    skip: ({ name }: Phase) => ({ name, ok: false, skipped: true }),
  });
  return { results, together };
}

describe('the schedule of the phases', () => {
  it('runs light phases side by side and a heavy one alone', async () => {
    const { together } = await observed([phase('a', 1), phase('b', 1), phase('heavy', 2), phase('c', 1)], 2);
    expect(together).toContain('a+b');
    expect(together).toContain('heavy');
    expect(together.filter((names) => names.includes('heavy') && names !== 'heavy')).toEqual([]);
  });

  it('runs a phase heavier than the machine, alone', async () => {
    const { results } = await observed([phase('a', 2), phase('b', 1)], 1);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('waits for what a phase needs', async () => {
    const { together } = await observed([phase('late', 1, ['build']), phase('build', 1)], 2);
    expect(together).toEqual(['build', 'late']);
  });

  it('does not run what needs a failed phase, nor what needs that', async () => {
    const phases = [phase('build', 1), phase('package', 1, ['build']), phase('e2e', 1, ['package']), phase('lint', 1)];
    const { results, together } = await observed(phases, 2, ['build']);
    expect(results).toEqual([
      { name: 'build', ok: false },
      { name: 'package', ok: false, skipped: true },
      { name: 'e2e', ok: false, skipped: true },
      { name: 'lint', ok: true },
    ]);
    expect(together).not.toContain('package');
  });
});

describe('the table of durations', () => {
  it('names each phase, what it took, what it counted, and what did not run', () => {
    const results = [
      { name: 'lint', ms: 12_340, counts: { passed: 1, failed: 0, skipped: 0 }, logPath: 'x' },
      { name: 'package', ms: 0, counts: { passed: 0, failed: 1, skipped: 0 }, logPath: null },
    ];
    expect(durationTable(results, 12_500)).toBe(
      ['lint       12.3 s  1 passed, 0 failed', 'package     0.0 s  not run', 'total      12.5 s'].join('\n'),
    );
  });
});
