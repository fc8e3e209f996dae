import BlockOutlined from '@mui/icons-material/BlockOutlined';
import Schedule from '@mui/icons-material/Schedule';
import type SvgIcon from '@mui/material/SvgIcon';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { OperationStateBadge } from '../operation-state-badge';

const TONES = { running: 'info', paused: 'warning', done: 'good' } as const satisfies Partial<
  Record<Job['state'], Tone>
>;
const SIGNS = { waiting: Schedule, skipped: BlockOutlined, cancelled: BlockOutlined };

/** Neither good nor bad: nothing was sent. */
function Quiet({ sign, words }: { sign: typeof SvgIcon; words: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}>
      <Box component={sign} aria-hidden sx={{ fontSize: 16, flexShrink: 0 }} />
      <span title={words}>{words}</span>
    </Box>
  );
}

export function JobStateBadge({ state }: { state: Job['state'] }) {
  const { t } = useTranslation('jobs');
  const words = t(`states.${state}`);
  if (state === 'cancelled') return <Quiet sign={SIGNS.cancelled} words={words} />;
  return <StatusBadge tone={TONES[state]}>{words}</StatusBadge>;
}

/** Where a row of a job stands; from the moment it is recorded in the journal, in the journal's words. */
export function RowStateBadge({ row }: { row: JobRow }) {
  const { t } = useTranslation('jobs');
  const { state } = row;
  if (state === 'waiting' || state === 'skipped' || state === 'cancelled') {
    return <Quiet sign={SIGNS[state]} words={t(`rowStates.${state}`)} />;
  }
  return <OperationStateBadge state={state} decision={decisionOfRow(row)} />;
}

/** What a person decided by hand. */
function decisionOfRow({ state, standing }: JobRow): 'applied' | 'not-applied' | null {
  if (state !== 'MANUAL') return null;
  return standing === 'applied' ? 'applied' : 'not-applied';
}
