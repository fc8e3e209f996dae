import type { ProcessPort } from './rpc';

/**
 * The child's own side of the line, whether it runs as Electron's utilityProcess (`process.parentPort`) or, in tests, as a forked
 * Node process (`process.send`).
 * @throws Error if the process has no parent to talk to.
 */
export function childPort(): Pick<ProcessPort, 'send' | 'onMessage'> {
  const parent = (process as { parentPort?: ParentPort }).parentPort;
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      onMessage: (listener) => void parent.on('message', (event) => listener(event.data)),
    };
  }
  if (!process.send) throw new Error('this file is the entry of a child process');
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}
