import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { PrivateKeyWork } from './use-private-key-work';

/** What became of what was last done with a private key. */
export function KeyNotice({ work: { notice, dismiss } }: { work: PrivateKeyWork }) {
  const { t } = useTranslation('access');
  const { t: common } = useTranslation();
  if (notice === null) return null;
  const { called, done, error } = notice;
  if (done === null && !error) {
    return (
      <Box role="status">
        <LinearProgress aria-label={t('done.working', { called })} sx={{ mb: 1 }} />
        {t('done.working', { called })}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {done !== null && (
        <Alert
          role="status"
          severity={done === 'embedFails' ? 'error' : done === 'existsNot' ? 'info' : 'success'}
          onClose={dismiss}
          closeText={common('actions.dismiss')}
        >
          <Box sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>{t(`done.${done}`, { called })}</Box>
        </Alert>
      )}
      {Boolean(error) && <ErrorNotice error={error} onDismiss={dismiss} />}
    </Box>
  );
}
