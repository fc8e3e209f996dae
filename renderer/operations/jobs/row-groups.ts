import type { Job, JobRow } from '@shared/ipc/operation-models';

export const ROW_GROUPS = ['applied', 'notApplied', 'unknown', 'left', 'leftOut'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number] & keyof Job['counts'];

const GROUPS = {
  applied: 'applied',
  'not-applied': 'notApplied',
  unknown: 'unknown',
  left: 'left',
  'left-out': 'leftOut',
} as const satisfies Record<JobRow['standing'], RowGroup>;

/** Which of a job's counts a row belongs to. */
export function groupOf({ standing }: Pick<JobRow, 'standing'>): RowGroup {
  return GROUPS[standing];
}
