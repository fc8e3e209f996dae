import type { AppError } from '@shared/errors/app-error';

/** What to do after an attempt. */
export type RetryDecision = { then: 'retry'; afterMs: number } | { then: 'give-up' };

export interface AttemptResult {
  method: string;
  error: AppError;
  /** 1 for the first attempt. */
  attempt: number;
  /** How often this call may be repeated, 0 to 3. */
  retries: number;
  /** The longest wait worth it for the one who waits, in milliseconds. */
  patienceMs: number;
  /** From 0 up to, not including, 1. */
  random: number;
}

/** Repeats of a read, whatever the caller asks for. */
export const MAX_RETRIES = 3;

/** How often each kind of failure is worth asking again. Kinds that are absent are answers, and asking again gives the same. */
const WORTH: Partial<Record<AppError['kind'], number>> = {
  'rate-limited': 3,
  'server-failed': 3,
  'connection-lost': 3,
  // Each costs its full time limit, and a name that is not known or a closed port seldom changes within seconds.
  'timed-out': 1,
  unreachable: 1,
};

/** Whether to ask again, and when. One ordered decision, without effects. */
export function decideRetry({ method, error, attempt, retries, patienceMs, random }: AttemptResult): RetryDecision {
  // No idempotency key is documented: a write that is repeated may be done twice. What is known of it is in `error.outcome`.
  if (method !== 'GET') return { then: 'give-up' };
  if (attempt > Math.min(retries, MAX_RETRIES, WORTH[error.kind] ?? 0)) return { then: 'give-up' };
  // The reference asks for at least a second after an error; doubling, with up to a quarter more so that clients do not march in step.
  const backoffMs = 1_000 * 2 ** (attempt - 1) * (1 + random / 4);
  const afterMs = Math.ceil(Math.max(backoffMs, error.retryAfterMs ?? 0));
  return afterMs > patienceMs ? { then: 'give-up' } : { then: 'retry', afterMs };
}
