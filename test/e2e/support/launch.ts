import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';

/** Far longer than any start that was seen, on a machine with several times the work it can do. */
const ATTACH_MS = 20_000;
const TRIES = 3;

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** How often the app has written that it started, into the log in its folder. */
function starts(folder: string): number {
  try {
    return readFileSync(join(folder, 'logs', 'main.log'), 'utf8').split(' info started ').length - 1;
  } catch {
    return 0;
  }
}

async function attach(options: LaunchOptions): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ ...options, timeout: ATTACH_MS });
  try {
    return { app, page: await app.firstWindow({ timeout: ATTACH_MS }) };
  } catch (thrown) {
    app.process().kill('SIGKILL');
    throw thrown;
  }
}

/**
 * Starts the app and attaches to its window. Playwright holds an app back until it has attached only where it may load code into it, which
 * a package does not allow; otherwise it now and then (one start in a hundred) misses a window that came while it was attaching. Such a
 * start is done again, and only such a one: the app itself has to say in its log that its page is there.
 */
export async function launchAndAttach(
  folder: string,
  options: LaunchOptions,
): Promise<{ app: ElectronApplication; page: Page }> {
  for (let tries = 1; ; tries += 1) {
    const before = starts(folder);
    try {
      return await attach(options);
    } catch (thrown) {
      if (!(thrown instanceof errors.TimeoutError) || tries === TRIES || starts(folder) === before) throw thrown;
      process.stdout.write(`Playwright missed the window of a start that went well (try ${tries}): ${folder}\n`);
    }
  }
}
