// `npm run dev`: bundles and starts the app, and again after each change of the sources. It is the real thing, served by app:// under its
// own content security policy: a development server would need holes in that.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { resolveElectron, root } from './runtime.mjs';

const WATCHED = ['electron', 'renderer', 'shared'];
/** Editors write a file in several steps. */
const QUIET_MS = 200;

let running = null;

function stop() {
  if (running === null) return Promise.resolve();
  const child = running;
  running = null;
  return new Promise((done) => child.once('exit', done) && child.kill());
}

async function restart() {
  if (!buildApp()) return;
  await stop();
  const { executable, argsBefore } = resolveElectron();
  running = spawn(executable, [...argsBefore, '--sample-data', ...process.argv.slice(2)], { stdio: 'inherit' });
  running.once('exit', () => {
    // Closed by the person, and not by stop(): there is nothing left to develop with.
    if (running !== null) process.exit();
  });
}

let timer;
for (const folder of WATCHED) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit()));
await restart();
