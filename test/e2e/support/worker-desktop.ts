import { openDesktop } from '../../../build/with-desktop.mjs';

let ofThisWorker: Record<string, string> = {};

/**
 * The environment for an app of this worker. It is not put into the worker's own: what Playwright finds there when a worker ends it hands
 * to the workers after it, and this desktop is gone by then.
 */
export const desktopEnv = (): NodeJS.ProcessEnv => ({ ...process.env, ...ofThisWorker });

/**
 * Gives each worker a display, a message bus and a keychain that no other uses, so that apps side by side take neither the focus nor the
 * clipboard from each other. Elsewhere than on Linux there is one worker, on the person's own desktop.
 */
export async function withWorkerDesktop(use: () => Promise<void>): Promise<void> {
  if (process.platform !== 'linux') return use();
  const desktop = await openDesktop();
  ofThisWorker = desktop.env;
  await use();
  ofThisWorker = {};
  await desktop.close();
}
