import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OperationKind } from '@shared/domain/operation';
import { wayOf } from './ways';
import { useCountdown } from './use-countdown';

/** Two readings a minute apart, and the requests themselves. */
const CREDIT_MS = 65_000;
const SECOND_MS = 1_000;

/** What is being read, how long it may still take, and a way to stop it. */
export function Gathering({ kind, onStop }: { kind: OperationKind; onStop: () => void }) {
  const { t } = useTranslation('operations');
  const way = wayOf(kind);
  return (
    <Box role="status" sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography variant="h3" component="p">
        {t('settle.gatheringTitle')}
      </Typography>
      <span>{way === 'read-back' ? t('support.settleBy.gathering') : t(`settle.gathering.${way}`)}</span>
      {way === 'credit' ? <Counted /> : <LinearProgress aria-label={t('settle.gatheringTitle')} />}
      <Box>
        <Button variant="outlined" onClick={onStop}>
          {t('settle.stop')}
        </Button>
      </Box>
    </Box>
  );
}

function Counted() {
  const { t } = useTranslation('operations');
  const left = useCountdown(CREDIT_MS);
  return (
    <Box>
      <LinearProgress
        aria-label={t('settle.gatheringTitle')}
        variant={left > 0 ? 'determinate' : 'indeterminate'}
        value={100 - (left * SECOND_MS * 100) / CREDIT_MS}
      />
      <Box aria-live="off" sx={{ mt: 1, color: 'text.secondary' }}>
        {left > 0 ? t('settle.left', { seconds: left }) : t('settle.nearly')}
      </Box>
    </Box>
  );
}
