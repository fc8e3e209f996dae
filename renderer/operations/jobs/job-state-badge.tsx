import { useTranslation } from 'react-i18next';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { OperationStateBadge } from '../operation-state-badge';

const TONES = { running: 'info', paused: 'warning', done: 'good', cancelled: 'neutral' } as const satisfies Record<
  Job['state'],
  Tone
>;

export function JobStateBadge({ state }: { state: Job['state'] }) {
  const { t } = useTranslation('jobs');
  return <StatusBadge tone={TONES[state]}>{t(`states.${state}`)}</StatusBadge>;
}

/** Where a row of a job stands; from the moment it is recorded in the journal, in the journal's words. */
export function RowStateBadge({ row }: { row: JobRow }) {
  const { t } = useTranslation('jobs');
  const { state } = row;
  if (state === 'waiting' || state === 'skipped' || state === 'cancelled') {
    return <StatusBadge tone="neutral">{t(`rowStates.${state}`)}</StatusBadge>;
  }
  return <OperationStateBadge state={state} decision={decisionOfRow(row)} />;
}

/** What a person decided by hand. */
function decisionOfRow({ state, standing }: JobRow): 'applied' | 'not-applied' | null {
  if (state !== 'MANUAL') return null;
  return standing === 'applied' ? 'applied' : 'not-applied';
}
