import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { useEtaWords } from '../jobs/use-eta-words';
import type { Reading } from './use-reading';

/** How far the reading is, how long it will take, and what could not be read. @param what is read: "Reading accounts and channels" */
export function ReadingNotice({ reading, what }: { reading: Reading; what: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const eta = useEtaWords();
  const { running, progress, error } = reading;
  if (error) return <ErrorNotice slim error={error} onDismiss={reading.dismiss} />;
  const failed = progress?.failed ?? 0;
  const failedWords = t('reading.failed', { count: failed, number: format.number(failed) });
  if (!running) return failed > 0 && <Box sx={{ color: 'text.secondary' }}>{failedWords}</Box>;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : null;
  return (
    <Box>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3 }}>
        <span>{what}</span>
        {progress && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('reading.progress', { done: format.number(progress.done), total: format.number(progress.total) })}
            {progress.etaMs !== null && `, ${eta(progress.etaMs)}`}
            {failed > 0 && `, ${failedWords}`}
          </Box>
        )}
        <Button size="small" color="inherit" onClick={reading.cancel}>
          {t('reading.cancel')}
        </Button>
      </Box>
      <LinearProgress aria-label={what} {...(share === null ? {} : { variant: 'determinate', value: share })} />
    </Box>
  );
}
