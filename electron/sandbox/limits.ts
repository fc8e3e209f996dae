import { refuse } from './errors';

const WINDOW_MS = 60_000;

/** Sliding windows of 60 s per key and operation: an accepted request counts for 60 s, a refused one does not. */
export class RateLimits {
  readonly #windows = new Map<string, number[]>();

  constructor(
    private readonly now: () => number,
    private readonly enabled: boolean,
  ) {}

  /** Counts a request. @throws Refusal 429 with `Retry-After` in whole seconds when the window is full. */
  take(key: string, operation: string, perMinute: number | null): void {
    if (!this.enabled || perMinute === null) return;
    const now = this.now();
    const id = `${key}\n${operation}`;
    const recent = (this.#windows.get(id) ?? []).filter((at) => at > now - WINDOW_MS);
    this.#windows.set(id, recent);
    if (recent.length >= perMinute) {
      const freeAt = (recent[recent.length - perMinute] ?? now) + WINDOW_MS;
      const seconds = Math.max(1, Math.ceil((freeAt - now) / 1000));
      refuse(429, `Request was throttled. Expected available in ${seconds} seconds.`, {
        'Retry-After': String(seconds),
      });
    }
    recent.push(now);
  }
}
