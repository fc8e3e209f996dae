import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Journal } from '@electron/journal/journal-api';
import { fail } from '@shared/errors/app-error';

/** Says what is hashed, so that the same key hashed elsewhere gives another name. */
const SALT = 'partner-desk key lock 1';

/**
 * Lets only one copy of the app on this computer send changes with a key, whatever its data folder: each has a journal of its own, and
 * would not know of the other's unknown outcomes. Held until the app ends. (Design: Security and reliability, "Money".)
 * @param folder the same for all data folders of this user
 */
export function createKeyLock(journal: Pick<Journal, 'holdLock'>, folder: string): (key: string) => Promise<void> {
  return async (key) => {
    const name = createHash('sha256').update(SALT).update('\0').update(key).digest('hex').slice(0, 32);
    if (!(await journal.holdLock(join(folder, `${name}.lock`))))
      fail('key-in-use', 'another copy of the app on this computer sends changes with this key', {
        outcome: 'not-sent',
      });
  };
}
