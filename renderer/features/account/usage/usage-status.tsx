import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/errors/app-error';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { UsageProgress } from './use-usage-work';

interface UsageStatusProps {
  fetching: boolean;
  progress: UsageProgress | null;
  error: AppError | null;
  onStop: () => void;
  onRetry: () => void;
}

/** How the fetching goes, and why it ended early. */
export function UsageStatus({ fetching, progress, error, onStop, onRetry }: UsageStatusProps) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  if (fetching) return <Fetching progress={progress} onStop={onStop} />;
  if (!error) return null;
  const retry = (
    <Button size="small" color="inherit" onClick={onRetry}>
      {common('actions.retry')}
    </Button>
  );
  if (error.kind === 'cancelled') {
    return (
      <Alert severity="info" action={retry}>
        {t('usage.stopped')}
      </Alert>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('usage.failed')}</Typography>
      <ErrorNotice error={error} slim actions={retry} />
    </Box>
  );
}

function Fetching({ progress, onStop }: Pick<UsageStatusProps, 'progress' | 'onStop'>) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const share = progress && progress.requestsTotal > 0 ? (100 * progress.requestsDone) / progress.requestsTotal : null;
  const words = progress
    ? t('usage.fetchingCount', { done: progress.requestsDone, total: progress.requestsTotal })
    : t('usage.fetching');
  const left = progress?.etaMs ? t('usage.eta', { time: format.duration(progress.etaMs) }) : null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 32 }}>
      <LinearProgress
        aria-label={t('usage.fetching')}
        variant={share === null ? 'indeterminate' : 'determinate'}
        value={share ?? undefined}
        sx={{ width: 160, borderRadius: 1 }}
      />
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {left ? `${words} · ${left}` : words}
      </Typography>
      <Button size="small" color="inherit" onClick={onStop}>
        {t('usage.stop')}
      </Button>
    </Box>
  );
}
