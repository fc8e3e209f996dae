import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredMarginsView } from '@shared/ipc/margin-models';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { type MarginOrder, SetMarginsDialog } from '../form/set-margins-dialog';

interface UnverifiedNoticeProps {
  profile: Profile;
  account: { id: AccountId; name: string | null };
  registered: Pick<RegisteredMarginsView, 'applied' | 'unverified'>;
}

/** Says that the outcome of the latest margins is unknown, and offers to send the same again. */
export function UnverifiedNotice({ profile, account, registered }: UnverifiedNoticeProps) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const [order, setOrder] = useState<MarginOrder | null>(null);
  const { unverified } = registered;
  if (!unverified) return null;
  const { margins, note, operationId } = unverified;
  const again = (): void =>
    setOrder({
      margins,
      before: registered.applied?.margins ?? null,
      draft: {
        profileId: profile.id,
        accountId: account.id,
        accountName: account.name,
        currency: profile.currency,
        intent: { kind: 'set-margins', margins },
        note,
        againOf: operationId,
      },
    });
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" variant="outlined" onClick={again}>
          {t('unverified.again')}
        </Button>
      }
    >
      <AlertTitle sx={{ mb: 0 }}>{t('unverified.title', { when: format.dateTime(unverified.at) })}</AlertTitle>
      {t('unverified.text')}
      {order && <SetMarginsDialog order={order} onClose={() => setOrder(null)} />}
    </Alert>
  );
}
