import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { focusOnMount, momentarily } from '../focus-on-mount';

interface SendingNoticeProps {
  /** It can no longer be cancelled. */
  underWay: boolean;
  cancelAsked: boolean;
}

/** What is going on between the confirmation and the outcome, and that leaving does not stop it. */
export function SendingNotice({ underWay, cancelAsked }: SendingNoticeProps) {
  const { t } = useTranslation('operations');
  return (
    <Box role="status" tabIndex={-1} ref={focusOnMount} sx={momentarily}>
      <LinearProgress aria-label={t('dialog.sending')} sx={{ mb: 2 }} />
      <div>{t(underWay ? 'dialog.underWay' : cancelAsked ? 'dialog.cancelAsked' : 'dialog.waiting')}</div>
      <Box sx={{ color: 'text.secondary' }}>{t('dialog.leave')}</Box>
    </Box>
  );
}
