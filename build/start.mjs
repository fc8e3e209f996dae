// `npm start`: the app on its sample data; without a display, the tour instead. Further arguments go to the app.
import { spawn } from 'node:child_process';
import { buildApp } from './build-app.mjs';
import { lacksDisplay } from './provision/display.mjs';
import { resolveElectron, rootSwitches } from './runtime.mjs';
import { runTour } from './tour.mjs';

function launch(appArguments) {
  const { executable, argsBefore } = resolveElectron();
  if (rootSwitches().length > 0) process.stdout.write('Running as root, so Chromium runs with --no-sandbox.\n');
  return new Promise((done) => {
    const child = spawn(executable, [...argsBefore, '--sample-data', ...appArguments], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

async function start(appArguments) {
  if (!buildApp()) return 1;
  if (!lacksDisplay()) return launch(appArguments);
  process.stdout.write('There is no display here, so the app takes its tour in a virtual one.\n');
  return runTour();
}

process.exitCode = await start(process.argv.slice(2));
