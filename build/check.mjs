// `npm test`: every check there is. Each phase's output lies in test-results/; the last line sums them up.
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { closingLine, sumCounts } from './check/counts.mjs';
import { failuresText, lastLines } from './check/failures.mjs';
import { phases, RESULTS } from './check/phases.mjs';
import { notRun, runPhase } from './check/run-phase.mjs';
import { schedule } from './check/schedule.mjs';
import { durationTable } from './check/table.mjs';

const TAIL_LINES = 80;

const say = (text) => process.stdout.write(`${text}\n`);

const logOf = ({ logPath }) => readFileSync(logPath, 'utf8');

const sayFailures = (result) => say(failuresText(result.name, result.failures, logOf(result)));

async function run(phase) {
  const result = await runPhase(phase, RESULTS);
  say(`${result.ok ? 'ok    ' : 'FAILED'} ${phase.name} (${(result.ms / 1000).toFixed(1)} s)`);
  if (!result.ok) {
    sayFailures(result);
    say(`\nThe end of ${result.logPath}:\n${lastLines(logOf(result), TAIL_LINES).join('\n')}\n`);
  }
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
for (const result of results) if (!result.ok && result.logPath !== null) sayFailures(result);
say(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
