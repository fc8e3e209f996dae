import { type ProcessClient, createProcessClient } from '@electron/processes/process-client';
import type { ProcessPort } from '@electron/processes/rpc';
import type { StoreApi } from './store-api';

export type StoreClient = ProcessClient<StoreApi>;

/**
 * Main's side of the store; calls fail with `store-failed` when its process is not there.
 * @param spawn starts the bundled `store-process` with the path of the file as its argument
 */
export function createStoreClient(spawn: () => ProcessPort): StoreClient {
  return createProcessClient<StoreApi>({ spawn, kind: 'store-failed', name: 'the local store' });
}
