import type { Job, JobRow } from '@shared/ipc/operation-models';

export const ROW_GROUPS = ['applied', 'notApplied', 'unknown', 'left', 'leftOut'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number] & keyof Job['counts'];

/** Which of a job's counts a row belongs to. */
export function groupOf({ state, error }: Pick<JobRow, 'state' | 'error'>): RowGroup {
  switch (state) {
    case 'waiting':
    case 'INTENT':
    case 'SENDING':
      return 'left';
    case 'skipped':
    case 'cancelled':
      return 'leftOut';
    case 'OK':
    case 'APPLIED':
      return 'applied';
    case 'REJECTED':
    case 'RATE_LIMITED':
    case 'NOT_SENT':
    case 'NOT_APPLIED':
      return 'notApplied';
    case 'UNKNOWN':
      return 'unknown';
    case 'MANUAL':
      return error === null ? 'applied' : 'notApplied';
  }
}
