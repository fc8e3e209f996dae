import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface WriteFileOptions {
  /** Who may read and write it, of which the person's own umask is taken away. Default 0o600: this user only. */
  mode?: number;
}

/**
 * Replaces a file so that whoever reads it finds the old content or the new one and never a part, also after a power cut. It is on disk when
 * this resolves; when it rejects, nothing is left but what was there before.
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  { mode = 0o600 }: WriteFileOptions = {},
): Promise<void> {
  const temporary = temporaryOf(path);
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncDirectory(dirname(path));
}

/** What a file is called while it is written: what may be left of it when the process that wrote it was killed. */
export const temporaryOf = (path: string): string => `${path}.tmp`;

/** Makes the rename last through a power cut. Windows does not open folders and does not need it. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
