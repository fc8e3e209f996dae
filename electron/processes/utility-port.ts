import { utilityProcess } from 'electron';
import type { ProcessPort } from './rpc';

/**
 * Starts a bundled entry (a path to a `.cjs`) in Electron's utilityProcess.
 * @param args passed on to the process; never secrets, because other processes of this user can read them
 */
export function spawnUtility(entry: string, args: string[], serviceName: string): ProcessPort {
  const child = utilityProcess.fork(entry, args, { serviceName, stdio: 'ignore' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
