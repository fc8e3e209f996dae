import type { CallOptions } from '@electron/spoki/session';

/** How the requests of an operation wait for their turn in the rate lanes. */
export type Turn = Pick<CallOptions, 'priority' | 'fairnessKey'>;

/** A person waits for it. */
export const PERSONS_TURN: Turn = { priority: 'user-write' };
export const SETTLING_TURN: Turn = { priority: 'settle' };

/** One of many: whatever a person does goes before it, and jobs take turns. */
export function turnOfJob(jobId: string): Turn {
  return { priority: 'bulk', fairnessKey: jobId };
}
