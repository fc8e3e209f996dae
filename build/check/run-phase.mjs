import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.mjs';
import { phaseCounts } from './counts.mjs';

function spawnLogged([file, ...args], { env, limitSeconds, logPath }) {
  const log = openSync(logPath, 'w');
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', log, log] });
    const limit = setTimeout(() => child.kill('SIGTERM'), limitSeconds * 1000);
    const finish = (code) => {
      clearTimeout(limit);
      closeSync(log);
      done(code ?? 1);
    };
    child.once('error', () => finish(1));
    child.once('exit', finish);
  });
}

/** @returns what the reader makes of a report, null where there is none or it cannot be read */
function readReport(path, read) {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Runs a phase with its output in a file of its own. @returns name, ok, ms, counts, failures, and the path of its log */
export async function runPhase(phase, resultsFolder) {
  mkdirSync(resultsFolder, { recursive: true });
  const logPath = join(resultsFolder, `${phase.name}.log`);
  const limit = `--timeout=${phase.limitSeconds}`;
  const desktop = [process.execPath, join(root, 'build', 'with-desktop.mjs'), limit];
  const command = phase.desktop ? [...desktop, ...phase.command] : phase.command;
  const started = performance.now();
  // The desktop ends its command itself; the outer limit is for what does not obey.
  const limitSeconds = phase.limitSeconds + (phase.desktop ? 30 : 0);
  const code = await spawnLogged(command, { env: phase.env, limitSeconds, logPath });
  const ms = performance.now() - started;
  const counts = phaseCounts(code, readReport(phase.report, phase.counts), phase.report !== undefined);
  const failures = readReport(phase.failuresReport, phase.failures) ?? [];
  return { name: phase.name, ok: code === 0 && counts.failed === 0, ms, counts, failures, logPath };
}

/** The result of a phase that something before it made pointless. */
export function notRun(phase) {
  return {
    name: phase.name,
    ok: false,
    ms: 0,
    counts: { passed: 0, failed: 1, skipped: 0 },
    failures: [],
    logPath: null,
  };
}
