import { useTranslation } from 'react-i18next';
import { type TypedAction, typedActionOfJob } from '@shared/domain/typed-words';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';

/** The room of the rail that a job belongs to. */
export type JobRoom = 'credit' | 'margins' | 'keys';

const ROOMS = {
  recharge: 'credit',
  withdraw: 'credit',
  'set-margins': 'margins',
  'create-keys': 'keys',
  revoke: 'keys',
  rotate: 'keys',
} as const satisfies Record<TypedAction, JobRoom>;

export function roomOf({ kinds }: Pick<Job, 'kinds'>): JobRoom {
  return ROOMS[typedActionOfJob(new Set(kinds))];
}

/** Of a rotation each account has two rows. */
function accountsOf({ kinds, counts }: Job): number {
  return typedActionOfJob(new Set(kinds)) === 'rotate' ? Math.ceil(counts.total / 2) : counts.total;
}

/** Rows that nothing more will happen to by itself. */
export function doneOf({ counts }: Job): number {
  return counts.total - counts.left;
}

/** What is done to how many accounts: "Recharge 24 accounts". */
export function useTitle(): (action: TypedAction, accounts: number) => string {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  return (action, accounts) => t(`titles.${action}`, { count: accounts, number: format.number(accounts) });
}

export function useJobTitle(): (job: Job) => string {
  const title = useTitle();
  return (job) => title(typedActionOfJob(new Set(job.kinds)), accountsOf(job));
}
