import { once } from 'node:events';
import { readFileSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { whyStartAgain } from './start-again';

/** Far longer than any start that was seen, on a machine with several times the work it can do. */
const ATTACH_MS = 60_000;
/** How long Playwright gets to find the window of an app that says it is up, twice as long in each try. It takes less than one second. */
const FIRST_GRACE_MS = 5_000;
const LAST_GRACE_MS = 20_000;
const POLL_MS = 250;

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;
interface Attached {
  app: ElectronApplication;
  page: Page;
}

function logOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'logs', 'main.log'), 'utf8');
  } catch {
    return '';
  }
}

/** Ends the app that holds this folder: while Playwright is still attaching, it does not tell which process it started. */
function killHolder(folder: string): void {
  try {
    process.kill(Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
  } catch {
    // Then it is gone already, or there is no such link on this system and the long limit serves.
  }
}

/** Watches the log of a start. Long after the app has said that it started, it is ended, and the window counts as missed. */
function watchForMissedWindow(folder: string, graceMs: number) {
  const before = logOf(folder).length;
  let giveUp: (why: Error) => void = () => undefined;
  const missing = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const watch = {
    missed: false,
    missing,
    logged: () => logOf(folder).length > before,
    stop: () => clearInterval(timer),
  };
  let graceEnds = Infinity;
  const timer = setInterval(() => {
    if (graceEnds === Infinity && logOf(folder).slice(before).includes(' info started ')) {
      graceEnds = performance.now() + graceMs;
    }
    if (performance.now() < graceEnds) return;
    watch.missed = true;
    watch.stop();
    killHolder(folder);
    // Playwright itself may go on waiting for a process that is gone.
    giveUp(new Error('the window was missed'));
  }, POLL_MS);
  return watch;
}

/** Has Electron load what Playwright loads into an Electron it finds itself: it holds the app back until Playwright has attached. */
function heldBack(args: readonly string[]): string[] {
  if (process.env.PARTNER_DESK_APP) return [...args];
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  return ['-r', join(core, 'lib', 'server', 'electron', 'loader.js'), ...args];
}

async function attach(options: LaunchOptions): Promise<Attached> {
  const app = await _electron.launch({ ...options, args: heldBack(options.args ?? []), timeout: ATTACH_MS });
  try {
    return { app, page: await app.firstWindow({ timeout: ATTACH_MS }) };
  } catch (thrown) {
    const running = app.process();
    const ended = running.exitCode === null && running.signalCode === null ? once(running, 'exit') : null;
    running.kill('SIGKILL');
    await ended;
    throw thrown;
  }
}

/**
 * Starts the app and attaches to its window. A package cannot be held back until Playwright has attached, and there Playwright misses one
 * window in fifty that comes while it is attaching. Such a start is done again, as is one that Electron did not survive.
 */
export async function launchAndAttach(folder: string, options: LaunchOptions): Promise<Attached> {
  for (let graceMs = FIRST_GRACE_MS; ; graceMs *= 2) {
    const watch = watchForMissedWindow(folder, graceMs);
    try {
      return await Promise.race([attach(options), watch.missing]);
    } catch (thrown) {
      const why = whyStartAgain({ message: String(thrown), logged: watch.logged(), missed: watch.missed });
      if (why === null || graceMs >= LAST_GRACE_MS) throw thrown;
      process.stdout.write(`${why}, so it is started again: ${folder}\n`);
    } finally {
      watch.stop();
    }
  }
}
