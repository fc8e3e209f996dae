import type { Clock } from '@electron/spoki/clock';
import type { ProfileId } from '@shared/domain/ids';

/** At most twice a second, milliseconds. */
const EVERY_MS = 500;

/** Tells of what changes often, twice a second at most, and always of the last change. */
export class SyncEvents {
  readonly #clock: Clock;
  readonly #toldAt = new Map<ProfileId, number>();
  readonly #waiting = new Map<ProfileId, () => void>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param tell called now or in a while, unless something newer is told before */
  soon(profileId: ProfileId, tell: () => void): void {
    if (this.#stopped || this.#waiting.has(profileId)) return;
    const waitMs = (this.#toldAt.get(profileId) ?? Number.NEGATIVE_INFINITY) + EVERY_MS - this.#clock.now();
    if (waitMs <= 0) this.now(profileId, tell);
    else
      this.#waiting.set(
        profileId,
        this.#clock.after(Math.ceil(waitMs), () => this.now(profileId, tell)),
      );
  }

  /** A change of state: told at once. */
  now(profileId: ProfileId, tell: () => void): void {
    this.#waiting.get(profileId)?.();
    this.#waiting.delete(profileId);
    if (this.#stopped) return;
    this.#toldAt.set(profileId, this.#clock.now());
    tell();
  }

  /** Nothing is told any more. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }
}
