/**
 * Whom the client speaks for, and where: one key at one address. Built by main for each profile (or account key); holds no secret.
 */
export interface SpokiSession {
  /** As `parseBaseUrl` returns it: `https://host[:port][/prefix]`, or `http://` to a loopback host. No slash at the end. */
  baseUrl: string;
  /** The vault's reference of the key, e.g. `partner:<uuid>`. Names the key's rate lanes on disk, so it never contains the key. */
  keyId: string;
  /**
   * Lends the key to `fn` for the time of one attempt, after the wait in the rate lane. Rejects with the vault's `AppFailure`, in
   * which case nothing was sent.
   */
  withKey<T>(fn: (key: string) => Promise<T>): Promise<T>;
  /** Reads a minute for operations without a stated limit; 5 to 60 for Spoki, more for the sample data. */
  readsPerMinute: number;
  /** Writes a minute for operations without a stated limit; 5 to 60 for Spoki. */
  writesPerMinute: number;
  /** Told after each request that succeeded: the key works. */
  onSuccess?: () => void;
}

/** Who waits for an answer, most urgent first: settling money, a person's change, a person's look, a long list, upkeep. */
export const PRIORITIES = ['settle', 'user-write', 'user-read', 'bulk', 'background'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface CallOptions {
  /** Ends the wait or the request; the call rejects with `cancelled`. */
  signal?: AbortSignal;
  /**
   * Instead of `signal`: ends the wait alone, so that a request that was sent still brings its answer. The read is never shared then.
   */
  waitSignal?: AbortSignal;
  /** Default: `user-read` for GET, `user-write` for everything else. */
  priority?: Priority;
  /** Whose turn it is among `bulk` and `background` calls: give the account's id. Default: all share one turn. */
  fairnessKey?: string;
  /** How often a read may be asked again, 0 to 3. Default 3. Writes are never repeated. */
  retries?: number;
  /**
   * A question whether this key is accepted at all: it is sent although the key was stopped, a 401 or 403 does not stop the key, and
   * success resumes it. Default false.
   */
  verify?: boolean;
  /** Never shares the answer of a read that was already under way, which may be older than what happened since. Default false. */
  fresh?: boolean;
  /** Told of each answer that came, whatever its status, with the key struck out of its body: for the journal. */
  onAnswer?: (answer: { status: number; body: string }) => void;
}
