import { z } from 'zod';

/**
 * Every way in which an operation of the app can fail, as the renderer may see it. Each kind has its own title, explanation and
 * next step in the user's language (renderer/app/i18n, namespace `errors`).
 *
 * Kinds of Spoki's answers follow the reference (Overview, and the error tables of Roles, Invitations and Channels);
 * kinds of the vault follow the vault's contract.
 */
export const ERROR_KINDS = [
  // Spoki answered
  'unauthorized',
  'forbidden',
  'not-found',
  'rejected',
  'rate-limited',
  'server-failed',
  'unexpected-answer',
  'not-spoki',
  'redirected',
  'answer-too-large',
  // Spoki could not be asked, or its answer was lost
  'unreachable',
  'certificate',
  'timed-out',
  'connection-lost',
  'cancelled',
  'key-stopped',
  // the keychain
  'vault-locked',
  'vault-unavailable',
  'vault-timeout',
  'vault-key-missing',
  'vault-damaged',
  'vault-key-too-large',
  'vault-key-invalid',
  // this computer
  'store-failed',
  'store-from-newer-version',
  'journal-failed',
  'file-failed',
  // the person's input
  'invalid-input',
  'key-of-other-account',
  'key-of-other-kind',
  'key-in-use',
  'not-permitted',
  // ourselves
  'internal',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

export const appErrorSchema = z.object({
  kind: z.enum(ERROR_KINDS),
  /** English, for the log and for "details"; never contains a key, a header or a private key. */
  message: z.string(),
  /** The operation that failed, e.g. `GET partners/accounts/`. */
  operation: z.string().optional(),
  /** HTTP status, where there was an answer. */
  status: z.number().int().optional(),
  /** Spoki's own error code, e.g. `spoki::3004`. */
  code: z.string().optional(),
  /** Spoki's own words (`datail`, `detail` or the text of a field error), shown as plain text. */
  spokiSays: z.string().optional(),
  /** Errors by field of the request, in Spoki's words; or by field of our own form. */
  fields: z.record(z.string(), z.array(z.string())).optional(),
  /** Milliseconds until asking again makes sense, 1,000 to 600,000. */
  retryAfterMs: z.number().int().optional(),
  /** What is known of a request that was to change something. Reads leave it out. */
  outcome: z.enum(['not-sent', 'not-applied', 'unknown']).optional(),
});

/** A failure as data: what went wrong, where, and what is known of its consequences. Serialisable. */
export type AppError = z.infer<typeof appErrorSchema>;

/** An `AppError` as something that can be thrown inside one process. It crosses processes as its `error`. */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';
  readonly error: AppError;

  constructor(error: AppError, options?: { cause?: unknown }) {
    super(`${error.kind}: ${error.message}`, options);
    this.error = error;
  }
}

/** Throws an `AppFailure` of this kind. */
export function fail(kind: ErrorKind, message: string, more: Omit<AppError, 'kind' | 'message'> = {}): never {
  throw new AppFailure({ kind, message, ...more });
}

/** Whatever was thrown, as an `AppError`. What is not an `AppFailure` becomes `internal`, with its message. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'internal', message };
}

/** The answer of every call over IPC: a value, or an error as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };
