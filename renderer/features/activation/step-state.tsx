import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ActivationStepView } from '@shared/ipc/support-models';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';

const TONES: Record<ActivationStepView['state'], Tone> = {
  done: 'good',
  failed: 'bad',
  unknown: 'warning',
  skipped: 'neutral',
  waiting: 'neutral',
};

/** How a step stands: waiting is quiet, so that what was done and what went wrong stand out. */
export function StepState({ standing }: { standing: ActivationStepView }) {
  const { t } = useTranslation('activation');
  const word = t(`states.${standing.state}`);
  if (standing.state === 'waiting')
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {word}
      </Box>
    );
  return <StatusBadge tone={TONES[standing.state]}>{word}</StatusBadge>;
}
