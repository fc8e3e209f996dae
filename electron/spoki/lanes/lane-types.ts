import type { Priority } from '../session';

/** One request as the rate lanes see it. */
export interface LaneRequest {
  /** The vault's reference of the key, never the key. */
  keyId: string;
  /** Method and path template. */
  family: string;
  limit: LaneLimit;
  priority: Priority;
  /** Whose turn it is among `bulk` and `background`. */
  fairnessKey: string;
  /** Only one at a time for each key. */
  money: boolean;
  /** Sent although the key is stopped; never stops it; resumes it when it succeeds. */
  verify: boolean;
}

/** Requests a minute: stated by the reference and kept to exactly, or a setting that learns from refusals. */
export interface LaneLimit {
  perMinute: number;
  source: 'reference' | 'setting';
}

/** What a request turned out to be, as far as limits go. */
export interface LaneEffect {
  /** `no`: it never left this computer; `answered`: an answer came; `unanswered`: it may have arrived at any moment until now. */
  arrived: 'no' | 'answered' | 'unanswered';
  /** Starts the pause of this key that the reference asks for after an error. */
  failed: boolean;
  /** Refused for being too many: milliseconds that this lane waits; null if it was not. */
  throttledMs: number | null;
  /** The key itself was refused. */
  stopsKey: boolean;
}

/** A lane as the settings screen shows it; with its profile added it is the `laneSchema` of the IPC models. */
export interface LaneSnapshot {
  keyId: string;
  /** `partner`, or the account id of the key. */
  keyOwner: string;
  family: string;
  limitPerMinute: number;
  source: 'reference' | 'setting' | 'learned';
  inUse: number;
  waiting: number;
  /** Milliseconds until a slot is free; 0 if one is. */
  nextFreeMs: number;
  stopped: boolean;
}
