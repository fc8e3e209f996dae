import { type ProcessPort, type RemoteApi, connect } from '@electron/processes/rpc';
import { fail } from '@shared/errors/app-error';
import type { PackApi } from './pack-api';
import { discardStaged } from './staged-files';

export interface PackWork {
  api: RemoteApi<PackApi>;
  /** Names a place before it is written to, so that nothing is left beside it if the work comes to no end. */
  will(path: string): string;
}

/**
 * Runs one job in a process of its own, which ends with it: what it held is free again, and a job that is cancelled stops at once, also in
 * the middle of a workbook.
 * @param spawn starts the bundled `pack-process`
 * @throws AppFailure `cancelled` when the signal aborts, `file-failed` if the process ends by itself, and what the work throws
 */
export async function withPackProcess<T>(
  spawn: () => ProcessPort,
  signal: AbortSignal,
  work: (pack: PackWork) => Promise<T>,
): Promise<T> {
  const port = spawn();
  const ended = new Promise<void>((resolve) => port.onExit(() => resolve()));
  const { api } = connect<PackApi>(port, (code) => ({
    kind: 'file-failed',
    message: `the process that writes files ended (code ${code ?? 'none'})`,
  }));
  const places: string[] = [];
  const stop = (): void => port.kill();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (signal.aborted) return fail('cancelled', 'the work was cancelled');
    return await work({
      api,
      will: (path) => {
        places.push(path);
        return path;
      },
    });
  } catch (thrown) {
    stop();
    await ended;
    await discardStaged(places);
    if (signal.aborted) return fail('cancelled', 'the work was cancelled');
    throw thrown;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
