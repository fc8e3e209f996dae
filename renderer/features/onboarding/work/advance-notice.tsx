import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { Advance } from './use-advance';

/** That this is sample data, whose clients can be played, and what the last step came to. */
export function AdvanceNotice({ advance }: { advance: Advance }) {
  const { t } = useTranslation('onboarding');
  const { t: common } = useTranslation();
  const { done, error, dismiss } = advance;
  if (error) return <ErrorNotice slim error={error} onDismiss={dismiss} />;
  if (!done) return <div className="quiet">{t('advance.note')}</div>;
  return (
    <Alert severity="info" onClose={dismiss} closeText={common('actions.dismiss')}>
      {t('advance.done', done)}
    </Alert>
  );
}
