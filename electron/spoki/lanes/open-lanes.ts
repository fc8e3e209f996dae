import type { App } from 'electron';
import { toAppError } from '@shared/errors/app-error';
import { systemClock } from '../clock';
import { fileLaneStore } from './lane-store';
import { type RateLanes, createRateLanes } from './rate-lanes';

/**
 * The lanes of the running app.
 * @param path of the file that remembers them
 * @param onError told of a file that cannot be written
 */
export function openLanes(
  path: string,
  app: Pick<App, 'on'>,
  onError: (what: string, details: Record<string, unknown>) => void,
): RateLanes {
  const lanes = createRateLanes({
    clock: systemClock,
    store: fileLaneStore(path),
    random: Math.random,
    onStoreError: (thrown) => onError('rate lanes not saved', { ...toAppError(thrown) }),
  });
  // Nobody waits for the slot that each lane keeps for the person while another app is in front.
  app.on('browser-window-focus', () => lanes.setUserActive(true));
  app.on('browser-window-blur', () => lanes.setUserActive(false));
  return lanes;
}
