import type { z } from 'zod';
import type { Operation } from './operation';
import type { CallOptions, SpokiSession } from './session';

/** One call of an operation, and how its answer is read. */
export interface SpokiRequest<T> {
  operation: Operation;
  /** Values for the `{name}`s of the path. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. Writes only. */
  body?: unknown;
  /** Reads the answer (`null` if it was empty). An answer it refuses is an `unexpected-answer`. */
  schema: z.ZodType<T>;
  /** How the text of a good answer becomes a value; throws SyntaxError if it is no JSON. Default `parseJson`. */
  parse?: (text: string) => unknown;
}

/**
 * Sends one operation through lane, key and transport.
 * Rejects with an `AppFailure`; for writes its `outcome` says what is known of the change.
 */
export type Send = <T>(session: SpokiSession, request: SpokiRequest<T>, options?: CallOptions) => Promise<T>;

/** For operations without arguments. */
export type NoArgs = Record<string, never>;
