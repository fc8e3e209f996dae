import { type ErrorKind, fail, toAppError } from '@shared/errors/app-error';

/**
 * Takes items from the front of the list, some at a time, until it is empty, the signal fires, or one throws.
 * @param waiting is emptied while it works; what is added meanwhile is taken too
 * @param atATime how many are under way side by side
 * @throws what the first one threw, after those under way have ended; AppFailure `cancelled` if the signal fired before the list was empty
 */
export async function takeTurns<T>(
  waiting: T[],
  atATime: number,
  work: (item: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && !stopped; item = waiting.shift()) {
      if (signal.aborted) fail('cancelled', 'this was cancelled');
      try {
        await work(item);
      } catch (thrown) {
        stopped = true;
        throw thrown;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: atATime }, worker));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

const OF_EVERY_ACCOUNT: readonly ErrorKind[] = [
  'cancelled',
  'unreachable',
  'certificate',
  'vault-locked',
  'vault-unavailable',
  'vault-timeout',
  'store-failed',
  'store-from-newer-version',
];

/** Whether every other account, asked with a key of its own, would meet this failure too. That one key is refused says nothing of the others. */
export function isHopeless(thrown: unknown): boolean {
  return OF_EVERY_ACCOUNT.includes(toAppError(thrown).kind);
}

const OF_ONE_KEY: readonly ErrorKind[] = [
  'unauthorized',
  'forbidden',
  'key-stopped',
  'vault-key-missing',
  'vault-key-invalid',
  'vault-damaged',
];

/** The same where all accounts are asked with one key: then its refusal says everything. */
export function isHopelessWithOneKey(thrown: unknown): boolean {
  return isHopeless(thrown) || OF_ONE_KEY.includes(toAppError(thrown).kind);
}
