// `npm test`: every check there is. Each phase's output lies in test-results/; the last line sums them up.
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { closingLine, sumCounts } from './check/counts.mjs';
import { phases, RESULTS } from './check/phases.mjs';
import { notRun, runPhase, tailOf } from './check/run-phase.mjs';
import { schedule } from './check/schedule.mjs';
import { durationTable } from './check/table.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

async function run(phase) {
  const result = await runPhase(phase, RESULTS);
  say(`${result.ok ? 'ok    ' : 'FAILED'} ${phase.name} (${(result.ms / 1000).toFixed(1)} s)`);
  if (!result.ok) say(`${tailOf(readFileSync(result.logPath, 'utf8'))}\n`);
  return result;
}

function skip(phase) {
  say(`not run ${phase.name}: it needs ${phase.needs.join(', ')}`);
  return notRun(phase);
}

const started = performance.now();
rmSync(RESULTS, { recursive: true, force: true });
// Phases of weight 2 measure time, so they run alone on small and large machines alike.
const results = await schedule(phases(), Math.min(2, availableParallelism()), { run, skip });
const total = sumCounts(results.map(({ counts }) => counts));
say(`\n${durationTable(results, performance.now() - started)}\n`);
say(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
