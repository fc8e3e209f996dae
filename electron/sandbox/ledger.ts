/** One request as the sandbox saw it. Never holds a key, nor the token of a page. */
export interface LogEntry {
  /** From 1, in order of arrival. */
  sequence: number;
  /** Epoch ms by the sandbox's clock. */
  at: number;
  method: string;
  path: string;
  query: string;
  /** See `keyFingerprint`; `null` without a key. */
  keyFingerprint: string | null;
  /** What was answered; `lost` when the answer was cut, `null` while it is open. */
  status: number | 'lost' | null;
}

/** One write that changed the sandbox's state, whether or not the client ever heard of it. */
export interface AppliedWrite {
  sequence: number;
  at: number;
  /** `METHOD path-template`. */
  operation: string;
  details: Record<string, unknown>;
}

/** What was asked and what was done: the oracle of tests that lose answers on purpose. */
export class Ledger {
  #requests: LogEntry[] = [];
  #applied: AppliedWrite[] = [];
  #sequence = 0;

  constructor(
    private readonly now: () => number,
    /** Only the last so many requests are kept. */
    private readonly keep = 20_000,
  ) {}

  begin(request: Pick<LogEntry, 'method' | 'path' | 'query' | 'keyFingerprint'>): LogEntry {
    this.#sequence += 1;
    const entry: LogEntry = { sequence: this.#sequence, at: this.now(), ...request, status: null };
    this.#requests.push(entry);
    if (this.#requests.length > this.keep) this.#requests = this.#requests.slice(-this.keep / 2);
    return entry;
  }

  apply(operation: string, details: Record<string, unknown>): void {
    this.#applied.push({ sequence: this.#sequence, at: this.now(), operation, details });
  }

  /** Copies, oldest first. */
  requests(): LogEntry[] {
    return this.#requests.map((entry) => ({ ...entry }));
  }

  applied(): AppliedWrite[] {
    return this.#applied.map((entry) => ({ ...entry }));
  }

  clear(): void {
    this.#requests = [];
    this.#applied = [];
  }
}
