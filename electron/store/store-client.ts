import { type Connection, type ProcessPort, type RemoteApi, connect } from '@electron/processes/rpc';
import { type AppError, fail } from '@shared/errors/app-error';
import type { StoreApi } from './store-api';

/** Starts in a row that end without a single answer before we stop trying. */
const MAX_FAILED_STARTS = 2;

export interface StoreClient {
  api: RemoteApi<StoreApi>;
  /** Closes the file and ends the process. Calls after that fail. */
  close(): Promise<void>;
}

const ended = (code: number | null): AppError => ({
  kind: 'store-failed',
  message: `the process of the local store ended (code ${code ?? 'none'})`,
});

/**
 * Main's side of the store. The process starts with the first call. If it crashes, the calls under way fail with `store-failed` and
 * the next call starts it again, unless it has just failed twice without answering anything.
 * @param spawn starts the bundled `store-process` with the path of the file as its argument
 */
export function createStoreClient(spawn: () => ProcessPort): StoreClient {
  let connection: Connection<StoreApi> | null = null;
  let failedStarts = 0;
  let closed = false;

  const current = (): Connection<StoreApi> => {
    if (closed) fail('store-failed', 'the local store has been closed');
    if (connection?.alive) return connection;
    if (failedStarts >= MAX_FAILED_STARTS) fail('store-failed', 'the process of the local store does not start');
    connection = connect<StoreApi>(countFailedStarts(spawn()), ended);
    return connection;
  };

  const countFailedStarts = (port: ProcessPort): ProcessPort => {
    let answered = false;
    port.onMessage(() => {
      answered = true;
      failedStarts = 0;
    });
    port.onExit(() => {
      if (!answered) failedStarts += 1;
    });
    return port;
  };

  /** A `then` would make the whole object look like a promise to whoever awaits it. */
  const api = new Proxy({} as RemoteApi<StoreApi>, {
    get: (_target, method) =>
      typeof method !== 'string' || method === 'then'
        ? undefined
        : async (...args: unknown[]): Promise<unknown> => Reflect.get(current().api, method)(...args),
  });

  return {
    api,
    close: async () => {
      const open = connection?.alive ? connection : null;
      closed = true;
      try {
        await open?.api.close();
      } finally {
        open?.close();
      }
    },
  };
}
