import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { Watch } from './use-watch';

/** What comes of watching a channel; nothing where none is watched. */
export function WatchNotice({ watch }: { watch: Watch }) {
  const { t } = useTranslation('onboarding');
  const { t: common } = useTranslation();
  const { card, running, moved, error, stop, dismiss } = watch;
  if (!card) return null;
  if (error) return <ErrorNotice slim error={error} onDismiss={dismiss} />;
  const words = { account: card.accountName };
  if (running) {
    return (
      <Alert
        severity="info"
        action={
          <Button color="inherit" onClick={stop}>
            {t('refresh.stop')}
          </Button>
        }
      >
        {t('refresh.watching', words)}
      </Alert>
    );
  }
  if (moved === null) return null;
  return (
    <Alert severity={moved ? 'success' : 'warning'} onClose={dismiss} closeText={common('actions.dismiss')}>
      {t(moved ? 'refresh.moved' : 'refresh.still', words)}
    </Alert>
  );
}
