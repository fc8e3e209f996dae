import type { AlertState } from '@shared/domain/alerts';
import type { ProfileId } from '@shared/domain/ids';
import type { WatchList, WatchSeries } from '@shared/ipc/watch-models';

/** A few accounts of the list, so that others are answered in between. */
export interface WatchSlice {
  /** Where the last slice ended; 0 to begin. */
  after: number;
  /** How many accounts at most. */
  limit: number;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
}

/** What the store keeps of the watch and of alerts. Conditions are those of `StoreApi`. */
export type WatchStoreApi = {
  /**
   * Judges accounts whose reports changed, or that were not judged today. An account is judged once a day, and again when days of it
   * are saved.
   * @returns where to go on; null when all are judged
   */
  judgeAccounts(profileId: ProfileId, slice: WatchSlice): number | null;
  /** What was found so far, and what changed in words and limits, unseen or not; in the order of the list. */
  watchList(profileId: ProfileId, now: number): WatchList;
  /** @throws AppFailure `not-found` for an id that no signal can have */
  watchSeries(profileId: ProfileId, id: string, now: number): WatchSeries;
  /** Marks signals as seen, or takes the marks away. Ids that no signal can have are left out. */
  markSeen(profileId: ProfileId, ids: string[], seen: boolean, now: number): void;

  /** What a person was told, or is to be told later. */
  alertStates(profileId: ProfileId): AlertState[];
  /** Replaces all of them. */
  saveAlertStates(profileId: ProfileId, states: AlertState[]): void;
};
