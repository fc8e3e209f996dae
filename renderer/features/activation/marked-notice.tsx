import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { Activation } from '@shared/ipc/support-models';
import { useStartActivation } from '@renderer/lib/queries/activation';
import { useSelection } from '@renderer/lib/selection';
import { ErrorNotice } from '@renderer/ui/error-notice';

/** Accounts that are marked elsewhere and not followed yet, with the button that begins. */
export function MarkedNotice({ profile, activations }: { profile: Profile; activations: readonly Activation[] }) {
  const { t } = useTranslation('activation');
  const marked = useSelection(profile.id);
  const start = useStartActivation(profile.id);
  const followed = new Set(activations.map(({ accountId }) => accountId));
  const fresh = marked.filter((id) => !followed.has(id));
  if (fresh.length === 0) return null;
  return (
    <>
      <Alert
        severity="info"
        action={
          <Button color="inherit" disabled={start.isPending} onClick={() => start.mutate([...fresh])}>
            {t('marked.start', { count: fresh.length })}
          </Button>
        }
      >
        {t('marked.text', { count: fresh.length })}
      </Alert>
      {start.error && <ErrorNotice error={start.error} />}
    </>
  );
}
