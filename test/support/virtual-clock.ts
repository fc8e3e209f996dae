import type { Clock } from '@electron/spoki/clock';

interface Timer {
  at: number;
  order: number;
  run: () => void;
}

/** Lets everything that is ready to go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when a test says so. `clock()` gives the view of one process, which ends with `end()`. */
export class VirtualTime {
  private timers: Timer[] = [];
  private order = 0;
  /** Milliseconds that have really passed. */
  now = 0;
  /** How far the computer's date is off. */
  wallOffset = 1_800_000_000_000;
  /** When the monotonic clock began. */
  bootedAt = -100_000;

  clock(): Clock & { end(): void } {
    let alive = true;
    return {
      now: () => this.now - this.bootedAt,
      wallNow: () => this.now + this.wallOffset,
      after: (ms, run) => this.at(this.now + Math.max(0, ms), () => alive && run()),
      end: () => (alive = false),
    };
  }

  at(at: number, run: () => void): () => void {
    const timer = { at, order: (this.order += 1), run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass until this moment, or until nothing is left to happen. */
  async runUntil(until = Infinity): Promise<void> {
    await settle();
    for (let next = this.next(); next && next.at <= until; next = this.next()) {
      this.timers = this.timers.filter((other) => other !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    if (Number.isFinite(until)) this.now = Math.max(this.now, until);
  }

  private next(): Timer | undefined {
    return this.timers.reduce<Timer | undefined>(
      (first, timer) =>
        !first || timer.at < first.at || (timer.at === first.at && timer.order < first.order) ? timer : first,
      undefined,
    );
  }
}
