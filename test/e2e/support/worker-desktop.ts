import type { WorkerInfo } from '@playwright/test';
import { openDesktop } from '../../../build/with-desktop.mjs';

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
  const own = { ...process.env };
  Object.assign(process.env, desktop.env);
  await use();
  // Playwright hands what a worker leaves in its environment to those after it, and this desktop is gone by then.
  for (const name of Object.keys(desktop.env)) {
    if (own[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = own[name];
  }
  await desktop.close();
}
