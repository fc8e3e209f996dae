import { fork } from 'node:child_process';
import type { ProcessPort } from '@electron/processes/rpc';

/** The test's stand-in for Electron's utilityProcess: the same bundled entry in a real forked Node process. */
export function forkPort(entry: string, args: string[], env: NodeJS.ProcessEnv = process.env): ProcessPort {
  const child = fork(entry, args, { env, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    // Lost if the process has just ended, as in the app; `onExit` tells.
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
