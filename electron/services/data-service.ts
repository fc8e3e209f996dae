import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import { fail } from '@shared/errors/app-error';
import type { DataUsage } from '@shared/ipc/models';

export interface DataService {
  usage(): Promise<DataUsage>;
  /** @throws AppFailure `invalid-input` unless `typed` is the word "delete" */
  deleteLocal(typed: string): Promise<DataUsage>;
}

/** What the app keeps on this computer, and how to be rid of it. Keys are not here: they are in the keychain. */
export function createDataService(
  directory: string,
  store: Pick<RemoteApi<StoreApi>, 'stats' | 'deleteLocal'>,
  changed: () => void,
): DataService {
  const usage = async (): Promise<DataUsage> => {
    const [files, { accounts, reportDays }] = await Promise.all([filesOf(directory), store.stats()]);
    return { directory, files, accounts, reportDays };
  };
  return {
    usage,
    async deleteLocal(typed) {
      if (typed.trim().toLowerCase() !== 'delete') {
        fail('invalid-input', 'type the word "delete" to delete the local data', { fields: { typed: ['differs'] } });
      }
      await store.deleteLocal();
      changed();
      return usage();
    },
  };
}

/** The app's own files, largest first; what Chromium keeps for the window is one line. */
async function filesOf(directory: string): Promise<DataUsage['files']> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const inner = path.slice(directory.length + 1);
    const name = OWN_FILES.test(inner) ? inner : 'window cache';
    const bytes = await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

const OWN_FILES = /^(?:[\w-]+\.(?:db|sqlite|json)(?:-wal|-shm|-journal)?|logs[\\/].+)$/;
