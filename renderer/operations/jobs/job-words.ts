import { useTranslation } from 'react-i18next';
import type { OperationKind } from '@shared/domain/operation';
import { type TypedAction, typedActionOfJob } from '@shared/domain/typed-words';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useOperationWords } from '../operation-words';

/** The room of the rail that a job belongs to. */
export type JobRoom = 'credit' | 'margins' | 'keys' | 'onboarding' | 'team';

const ROOMS = {
  recharge: 'credit',
  withdraw: 'credit',
  'set-margins': 'margins',
  'create-keys': 'keys',
  revoke: 'keys',
  rotate: 'keys',
  'create-clients': 'onboarding',
  delete: 'team',
  apply: 'onboarding',
} as const satisfies Record<TypedAction, JobRoom>;

/** Of those whose word is "apply", the kinds that do not belong to onboarding. */
const ROOM_OF_KIND: Partial<Record<OperationKind, JobRoom>> = {
  'generate-private-key': 'keys',
  invite: 'team',
  'resend-invitation': 'team',
  'change-role': 'team',
  'change-invitation-role': 'team',
};

export function roomOf({ kinds }: Pick<Job, 'kinds'>): JobRoom {
  const action = typedActionOfJob(new Set(kinds));
  const rooms = new Set(kinds.map((kind) => ROOM_OF_KIND[kind]));
  const [only] = rooms;
  return action === 'apply' && rooms.size === 1 && only ? only : ROOMS[action];
}

/** Of a rotation each account has two rows. */
function accountsOf({ kinds, counts }: Job): number {
  return typedActionOfJob(new Set(kinds)) === 'rotate' ? Math.ceil(counts.total / 2) : counts.total;
}

/** Rows that nothing more will happen to by itself. */
export function doneOf({ counts }: Job): number {
  return counts.total - counts.left;
}

/** What is done to how many accounts, clients, or how many changes: "Recharge 24 accounts". */
export function useTitle(): (action: TypedAction, count: number) => string {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  return (action, count) => t(`titles.${action}`, { count, number: format.number(count) });
}

/** A job does not tell how many clients its requests create, and one of a single other kind is named by it. */
export function useJobTitle(): (job: Job) => string {
  const { t } = useTranslation('jobs');
  const title = useTitle();
  const words = useOperationWords();
  const format = useFormat();
  return (job) => {
    const action = typedActionOfJob(new Set(job.kinds));
    const [kind] = job.kinds;
    const count = accountsOf(job);
    const number = format.number(count);
    if (action === 'create-clients') return t('titles.requests', { count, number });
    if (action === 'apply' && job.kinds.length === 1 && kind) {
      return t('titles.ofKind', { kind: words.kind(kind), number });
    }
    return title(action, count);
  };
}
