import { open, rename, rm } from 'node:fs/promises';
import { temporaryOf } from '@electron/processes/write-file-whole';
import { fail } from '@shared/errors/app-error';

/** What the person may read, and whoever else their system lets read new files: unlike the app's own files, these are to be passed on. */
const MODE = 0o666;

/** Files that appear together, when all of them are on disk. */
export interface StagedFiles {
  /** Writes the file under another name beside its place. @throws AppFailure `file-failed` if it cannot be written */
  stage(path: string, content: string | Uint8Array): Promise<void>;
  /** Gives all of them their names, replacing what had them. @throws AppFailure `file-failed` */
  commit(): Promise<void>;
}

export function stagedFiles(): StagedFiles {
  const staged: string[] = [];
  return {
    stage: (path, content) =>
      orFileFailed(async () => {
        const file = await open(temporaryOf(path), 'w', MODE);
        staged.push(path);
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
      }),
    commit: () =>
      orFileFailed(async () => {
        for (const path of staged.splice(0)) await rename(temporaryOf(path), path);
      }),
  };
}

/** Takes away what a job that came to no end has left beside these places. */
export async function discardStaged(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(temporaryOf(path), { force: true }).catch(() => undefined)));
}

async function orFileFailed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return fail('file-failed', `the file could not be written: ${why}`);
  }
}
