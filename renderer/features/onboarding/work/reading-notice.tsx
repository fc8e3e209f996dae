import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { useEtaWords } from '@renderer/operations/jobs/use-eta-words';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { Reading } from './use-reading';

/** How far the reading is, how long it will take, and what could not be read. */
export function ReadingNotice({ reading }: { reading: Reading }) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const eta = useEtaWords();
  const { running, progress, error } = reading;
  if (error) return <ErrorNotice slim error={error} onDismiss={reading.dismiss} />;
  const failed = progress?.failed ?? 0;
  const failedWords = t('read.failed', { count: failed, number: format.number(failed) });
  if (!running) return failed > 0 && <div className="quiet">{failedWords}</div>;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : null;
  return (
    <Box>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3 }}>
        <span>{t('read.working')}</span>
        {progress && (
          <span className="quiet">
            {t('read.progress', { done: format.number(progress.done), total: format.number(progress.total) })}
            {progress.etaMs !== null && `, ${eta(progress.etaMs)}`}
            {failed > 0 && `, ${failedWords}`}
          </span>
        )}
        <Button size="small" color="inherit" onClick={reading.cancel}>
          {t('read.cancel')}
        </Button>
      </Box>
      <LinearProgress
        aria-label={t('read.working')}
        {...(share === null ? {} : { variant: 'determinate', value: share })}
      />
    </Box>
  );
}
