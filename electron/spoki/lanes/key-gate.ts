import type { LaneEffect, LaneRequest } from './lane-types';

const PAUSE_MS = 1_000;
const PAUSE_SPREAD_MS = 250;
/** Requests of long lists under way at once for one key; a burst of a whole minute's worth would be rude. */
const MAX_LIST_REQUESTS = 8;

/** What holds for all lanes of one key: the pause after an error, the stop after a refusal, and one money request at a time. */
export class KeyGate {
  pausedUntil = 0;
  stopped = false;
  private moneyBusy = false;
  private underWay = 0;

  /** Whether another request of a list may start, as far as those under way decide. */
  get admitsLists(): boolean {
    return this.underWay < MAX_LIST_REQUESTS;
  }

  /** Whether this request may start, pauses and lists apart. */
  admits({ money, verify }: LaneRequest): boolean {
    return (!this.stopped || verify) && !(money && this.moneyBusy);
  }

  started({ money }: LaneRequest): void {
    this.underWay += 1;
    if (money) this.moneyBusy = true;
  }

  /**
   * A request has ended.
   * @param random from 0 up to, not including, 1
   */
  ended({ money, verify }: LaneRequest, { arrived, failed, stopsKey }: LaneEffect, now: number, random: number): void {
    this.underWay -= 1;
    if (money) this.moneyBusy = false;
    if (failed) this.pausedUntil = Math.max(this.pausedUntil, now + PAUSE_MS + random * PAUSE_SPREAD_MS);
    if (stopsKey && !verify) this.stopped = true;
    if (verify && arrived === 'answered' && !failed) this.stopped = false;
  }
}
