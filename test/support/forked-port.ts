import { fork } from 'node:child_process';
import type { ProcessPort } from '@electron/processes/rpc';
import { fail } from '@shared/errors/app-error';

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

/** The processes of one app, which can be killed together. */
export function forkedProcesses() {
  const exits: { port: ProcessPort; exited: Promise<void> }[] = [];
  let killed = false;
  return {
    start(entry: string, args: string[]): ProcessPort {
      if (killed) fail('internal', 'the app was killed, so it starts no process');
      const port = forkPort(entry, args);
      exits.push({ port, exited: new Promise((resolve) => port.onExit(() => resolve())) });
      return port;
    },
    /** Resolves when they are gone. Nothing starts any more. */
    async killAll(): Promise<void> {
      killed = true;
      for (const { port } of exits) port.kill();
      await Promise.all(exits.map(({ exited }) => exited));
    },
  };
}
