import { spawn } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { resolveElectron, root, rootSwitches } from '../../build/runtime.mjs';
import { writeBareApp, writeProbe } from './apps';
import { TOTAL_SELECTOR, makePartnerData } from './partner-data';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median } from './statistics';

/** More than those whose month the app fetches unasked, so that a launch asks nothing of the network. */
const FEW_ACCOUNTS = 250;
const MANY_ACCOUNTS = 10_000;
/** Credit, consumption, profit and margin. */
const TOTALS = 4;
/** Of the bare window: enough to fill a good part of it. */
const ROWS = 12;
const LAUNCH_LIMIT_MS = 60_000;

/** How far a launch came, in ms since the process was started. */
interface Marks {
  script: number;
  ready: number;
  window: number;
  loading: number;
  page: number;
  painted: number;
}

interface Target {
  name: string;
  main: string;
  selector: string;
  count: number;
  data: string;
}

/**
 * From starting the process until the totals of the overview have been painted from the local store, against a bare window of the
 * same runtime. The two take turns, so that whatever else the machine does slows both.
 */
export async function measureLaunch(results: Results, { quick, scratch, against }: BenchOptions): Promise<void> {
  const targets = await prepare(scratch, quick, against);
  const probe = writeProbe(scratch);
  const runs = new Map<string, Marks[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await launch(probe, target);
  for (let round = 0; round < (quick ? 3 : 9); round += 1) {
    for (const target of targets) runs.get(target.name)?.push(await launch(probe, target));
  }
  const painted = (name: string): number => median((runs.get(name) ?? []).map((marks) => marks.painted));
  for (const [name, all] of runs) {
    for (const stage of ['script', 'ready', 'window', 'loading', 'page', 'painted'] as const) {
      results.add(`launch.${name}.${stage}`, median(all.map((marks) => marks[stage])), 'ms');
    }
    if (name !== 'bare') results.ratio(`launch.${name}_against_bare`, painted(name), painted('bare'));
  }
}

async function prepare(scratch: string, quick: boolean, against: string[]): Promise<Target[]> {
  const mainOf = (checkout: string): string => join(checkout, 'out', 'main', 'index.cjs');
  const totals = { selector: TOTAL_SELECTOR, count: TOTALS };
  const bare = { name: 'bare', main: join(writeBareApp(scratch), 'bare.cjs'), selector: '#grid div', count: ROWS };
  const few = { name: 'app', main: mainOf(root), ...totals, data: await makePartnerData(scratch, FEW_ACCOUNTS) };
  const targets: Target[] = [{ ...bare, data: join(scratch, 'bare-launch') }, few];
  for (const folder of against) targets.push({ ...few, name: basename(folder), main: mainOf(resolve(folder)) });
  if (!quick) targets.push({ ...few, name: 'app_10000', data: await makePartnerData(scratch, MANY_ACCOUNTS) });
  return targets;
}

function launch(probe: string, { name, main, selector, count, data }: Target): Promise<Marks> {
  const { executable } = resolveElectron();
  const switches = [`--user-data-dir=${data}`, `--keychain-service=Partner Desk test ${data.slice(-36)}`];
  const env = { ...process.env, BENCH_MAIN: main, BENCH_SELECTOR: selector, BENCH_COUNT: String(count) };
  return new Promise((done, fail) => {
    const startedAt = Date.now();
    const child = spawn(executable, [...rootSwitches(), probe, ...switches, '--lang=en-GB'], { env });
    const limit = setTimeout(() => child.kill('SIGKILL'), LAUNCH_LIMIT_MS);
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('exit', () => {
      clearTimeout(limit);
      const line = /^MARKS (.*)$/m.exec(output)?.[1];
      if (line) done(since(startedAt, JSON.parse(line) as Marks));
      else fail(new Error(`${name} did not show its page:\n${output}`));
    });
  });
}

function since(startedAt: number, marks: Marks): Marks {
  const { script, ready, window, loading, page, painted } = marks;
  const at = (time: number): number => time - startedAt;
  return {
    script: at(script),
    ready: at(ready),
    window: at(window),
    loading: at(loading),
    page: at(page),
    painted: at(painted),
  };
}
