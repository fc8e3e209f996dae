import { type AppError, AppFailure, toAppError } from '@shared/errors/app-error';

/** A two-way line to another process: a utilityProcess in the app, a forked Node process in tests. */
export interface ProcessPort {
  send(message: unknown): void;
  /** Messages from the other side, in order. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the other process has ended for whatever reason. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** What a child process offers: plain functions on structured-cloneable values. */
export type ProcessApi = Record<string, (...args: never[]) => unknown>;

/** The same functions as seen from the other process. A failure arrives as an `AppFailure`. */
export type RemoteApi<A> = {
  [K in keyof A]: A[K] extends (...args: infer P) => infer R ? (...args: P) => Promise<Awaited<R>> : never;
};

type Request = { id: number; method: string; args: unknown[] };
type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: AppError };

const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' && message !== null && 'method' in message && 'id' in message;
const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'ok' in message && 'id' in message;

/** Answers calls on the child's side of the port, each in the order it came; a method may be asynchronous. */
export function serve(api: ProcessApi, port: Pick<ProcessPort, 'send' | 'onMessage'>): void {
  port.onMessage((message) => {
    if (!isRequest(message)) return;
    const { id, method, args } = message;
    void (async () => {
      try {
        const fn = Object.hasOwn(api, method) ? api[method] : undefined;
        if (!fn) throw new Error(`no such method: ${method}`);
        port.send({ id, ok: true, value: await fn(...(args as never[])) } satisfies Answer);
      } catch (thrown) {
        port.send({ id, ok: false, error: toAppError(thrown) } satisfies Answer);
      }
    })();
  });
}

export interface Connection<A> {
  api: RemoteApi<A>;
  /** True until the process has ended. Calls after that reject at once. */
  readonly alive: boolean;
  close(): void;
}

/**
 * Calls a child process over its port. When the process ends, every pending call rejects with `onExitError`, so that no caller waits
 * for ever.
 */
export function connect<A>(port: ProcessPort, onExitError: (code: number | null) => AppError): Connection<A> {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let nextId = 1;
  let ended: AppError | null = null;

  port.onMessage((message) => {
    if (!isAnswer(message)) return;
    const waiting = pending.get(message.id);
    if (!waiting) return;
    pending.delete(message.id);
    if (message.ok) waiting.resolve(message.value);
    else waiting.reject(new AppFailure(message.error));
  });
  port.onExit((code) => {
    ended = onExitError(code);
    for (const { reject } of pending.values()) reject(new AppFailure(ended));
    pending.clear();
  });

  const call = (method: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new AppFailure(ended));
      const id = nextId++;
      pending.set(id, { resolve, reject });
      port.send({ id, method, args } satisfies Request);
    });

  const api = new Proxy({} as RemoteApi<A>, {
    get: (_target, method) =>
      typeof method === 'string' && method !== 'then' ? (...args: unknown[]) => call(method, args) : undefined,
  });
  return {
    api,
    get alive() {
      return ended === null;
    },
    close: () => port.kill(),
  };
}
