import { type ErrorKind, type AppError, fail } from '@shared/errors/app-error';
import { type Connection, type ProcessPort, type RemoteApi, connect } from './rpc';

/** Starts in a row that end without a single answer before we stop trying. */
const MAX_FAILED_STARTS = 2;

export interface ProcessClient<A> {
  api: RemoteApi<A>;
  /** Lets the process close what it has open, and ends it. Calls after that fail. */
  close(): Promise<void>;
}

export interface ProcessClientOptions {
  /** Starts the bundled entry of the process. */
  spawn: () => ProcessPort;
  /** What calls fail with when the process is not there. */
  kind: ErrorKind;
  /** For messages, e.g. `the local store`. */
  name: string;
}

/**
 * Main's side of a process that serves calls. It starts with the first call. If it crashes, the calls under way fail and the next call
 * starts it again, unless it has just failed twice without answering anything.
 */
export function createProcessClient<A extends { close(): void }>(options: ProcessClientOptions): ProcessClient<A> {
  const { spawn, kind, name } = options;
  let connection: Connection<A> | null = null;
  let failedStarts = 0;
  let closed = false;

  const ended = (code: number | null): AppError => ({
    kind,
    message: `the process of ${name} ended (code ${code ?? 'none'})`,
  });

  const current = (): Connection<A> => {
    if (closed) fail(kind, `${name} has been closed`);
    if (connection?.alive) return connection;
    if (failedStarts >= MAX_FAILED_STARTS) fail(kind, `the process of ${name} does not start`);
    connection = connect<A>(countFailedStarts(spawn()), ended);
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
  const api = new Proxy({} as RemoteApi<A>, {
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
        if (open) await Reflect.get(open.api, 'close')();
      } finally {
        open?.close();
      }
    },
  };
}
