import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { MonthFiguresState, MonthProgress } from './use-month-figures';

const line = { display: 'flex', alignItems: 'center', gap: 2, minHeight: 28, whiteSpace: 'nowrap' } as const;
const slimButton = { minHeight: 24, py: 0, px: 2 } as const;

function Running({ progress, onCancel }: { progress: MonthProgress; onCancel: () => void }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const label = t('month.progress', { done: format.number(progress.done), total: format.number(progress.total) });
  const share = progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <Box sx={{ ...line, color: 'text.secondary' }}>
      <LinearProgress variant="determinate" value={share} aria-label={label} sx={{ width: 72 }} />
      <span>{label}</span>
      {progress.etaMs !== null && <span>· {t('month.eta', { duration: format.duration(progress.etaMs) })}</span>}
      <Button size="small" color="inherit" onClick={onCancel} sx={slimButton}>
        {t('month.cancel')}
      </Button>
    </Box>
  );
}

/** How far the month figures are: running, partly failed, or not asked for yet. Nothing when all are there. */
export function MonthStatus({ month }: { month: MonthFiguresState }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { progress, lacking } = month;
  if (progress?.running) return <Running progress={progress} onCancel={month.cancel} />;
  if (month.error) return <ErrorNotice slim error={month.error} onDismiss={month.dismissError} />;
  if (lacking.length === 0) return null;
  const failed = progress?.failed ?? 0;
  return (
    <Box sx={line}>
      {failed > 0 && <Box sx={{ color: 'warning.main' }}>{t('month.failed', { count: failed })}</Box>}
      <Button size="small" variant="outlined" color="inherit" onClick={month.load} sx={slimButton}>
        {failed > 0
          ? t('month.again')
          : t('month.load', { count: lacking.length, shown: format.number(lacking.length) })}
      </Button>
    </Box>
  );
}
