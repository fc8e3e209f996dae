import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarginSetting, RegisteredMarginsView } from '@shared/ipc/margin-models';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { type MarginOrder, SetMarginsDialog } from '../form/set-margins-dialog';

interface UnverifiedNoticeProps {
  profile: Profile;
  account: { id: AccountId; name: string | null };
  registered: Pick<RegisteredMarginsView, 'applied' | 'unverified'>;
}

/**
 * Says that the outcome of the latest margins is unknown, and offers to send the same again. Keep it mounted where nothing is unverified: once
 * they are confirmed the notice goes, and the dialog still has to say so.
 */
export function UnverifiedNotice({ profile, account, registered }: UnverifiedNoticeProps) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const [order, setOrder] = useState<MarginOrder | null>(null);
  const { applied, unverified } = registered;
  const again = ({ margins, note, operationId }: MarginSetting): void =>
    setOrder({
      margins,
      before: applied?.margins ?? null,
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
    <>
      {unverified && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" variant="outlined" onClick={() => again(unverified)}>
              {t('unverified.again')}
            </Button>
          }
        >
          <AlertTitle sx={{ mb: 0 }}>{t('unverified.title', { when: format.dateTime(unverified.at) })}</AlertTitle>
          {t('unverified.text')}
        </Alert>
      )}
      {order && <SetMarginsDialog order={order} onClose={() => setOrder(null)} />}
    </>
  );
}
