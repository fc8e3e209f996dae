/** So many requests have to be measured before their pace says anything. */
const ENOUGH = 8;

/**
 * How long a request takes when nothing but the network, Spoki and this computer hold it up: the mean time between two that ended while
 * the lane had room. While the lane is full it is the lane that tells how long the rest takes.
 */
export class Pace {
  #busyMs = 0;
  #count = 0;
  #last: { at: number; hadRoom: boolean } | null = null;

  /** A request has ended. @param now milliseconds, monotonic @param hasRoom whether another could start at once */
  ended(now: number, hasRoom: boolean): void {
    if (this.#last?.hadRoom && hasRoom) {
      this.#busyMs += now - this.#last.at;
      this.#count += 1;
    }
    this.#last = { at: now, hadRoom: hasRoom };
  }

  /** Milliseconds; 0 as long as too few were measured. */
  get msPerRequest(): number {
    return this.#count < ENOUGH ? 0 : this.#busyMs / this.#count;
  }
}
