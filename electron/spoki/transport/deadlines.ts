import type { TransportFault } from './transport-types';

/** How long each part of one attempt may take, in milliseconds. */
export interface TimeLimits {
  /** From the start (name, connection and TLS included) to the answer's header. Default 10,000. */
  headerMs: number;
  /** Between two pieces of the body. Default 15,000. */
  idleMs: number;
  /** All together. Default 60,000. */
  totalMs: number;
}

export const TIME_LIMITS: TimeLimits = { headerMs: 10_000, idleMs: 15_000, totalMs: 60_000 };

/** Ends one attempt when it takes too long or its caller cancels. */
export class Deadlines {
  private readonly limits: TimeLimits;
  private readonly controller = new AbortController();
  private readonly total: NodeJS.Timeout;
  private current: NodeJS.Timeout;
  private readonly caller: AbortSignal | undefined;
  private why: TransportFault | null = null;

  constructor(limits: TimeLimits, caller: AbortSignal | undefined) {
    this.limits = limits;
    this.caller = caller;
    this.total = setTimeout(this.expire, limits.totalMs);
    this.current = setTimeout(this.expire, limits.headerMs);
    if (caller?.aborted) this.cancel();
    else caller?.addEventListener('abort', this.cancel, { once: true });
  }

  /** Fires when the attempt has to end. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Why it had to end; null if it did not. */
  get fault(): TransportFault | null {
    return this.why;
  }

  /** The header or a piece of the body has come. */
  moved(): void {
    clearTimeout(this.current);
    this.current = setTimeout(this.expire, this.limits.idleMs);
  }

  /** The attempt is over. */
  stop(): void {
    clearTimeout(this.total);
    clearTimeout(this.current);
    this.caller?.removeEventListener('abort', this.cancel);
  }

  private readonly expire = (): void => this.end('timed-out');
  private readonly cancel = (): void => this.end('cancelled');

  private end(fault: TransportFault): void {
    if (this.why !== null) return;
    this.why = fault;
    this.controller.abort();
  }
}
