/** Time as the Spoki client uses it. Injected, so that tests run on a clock of their own. */
export interface Clock {
  /**
   * Milliseconds of a clock that only goes forward, whatever happens to the date. Best counted from the start of the computer, so that
   * the rate lanes can tell how long the app was closed; from the start of the process is safe too, and makes them wait longer.
   */
  now(): number;
  /** Milliseconds since 1970-01-01 UTC; may jump. */
  wallNow(): number;
  /** Calls `run` once after `ms` milliseconds, unless the returned function is called first. */
  after(ms: number, run: () => void): () => void;
}

/** The computer's own time. */
export const systemClock: Clock = {
  now: () => Number(process.hrtime.bigint() / 1_000n) / 1_000,
  wallNow: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
