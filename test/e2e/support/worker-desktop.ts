import type { WorkerInfo } from '@playwright/test';
import { openDesktop } from '../../../build/with-desktop.mjs';

let ofThisWorker: Record<string, string> = {};

/**
 * The environment for an app of this worker. It is not put into the worker's own: what Playwright finds there when a worker ends it hands
 * to the workers after it, and this desktop is gone by then.
 */
export const desktopEnv = (): NodeJS.ProcessEnv => ({ ...process.env, ...ofThisWorker });

/**
 * Gives each worker a display, a message bus and a keychain that no other uses, so that apps side by side take neither the focus nor the
 * clipboard from each other. The first worker has those of the run itself.
 */
export async function withWorkerDesktop(
  { parallelIndex }: Pick<WorkerInfo, 'parallelIndex'>,
  use: () => Promise<void>,
): Promise<void> {
  if (parallelIndex === 0 || process.platform !== 'linux') return use();
  const desktop = await openDesktop();
  ofThisWorker = desktop.env;
  await use();
  ofThisWorker = {};
  await desktop.close();
}
