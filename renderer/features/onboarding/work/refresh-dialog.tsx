import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import type { OperationDraft } from '@renderer/operations/operation-draft';

interface RefreshDialogProps {
  profile: Profile;
  card: OnboardingCard;
  onRefreshed: (card: OnboardingCard) => void;
  onClose: () => void;
}

/** Has Spoki look anew at the WhatsApp status of the channel that the stage speaks of. */
export function RefreshDialog({ profile, card, onRefreshed, onClose }: RefreshDialogProps) {
  const { t } = useTranslation('onboarding');
  const { accountId, accountName, channelId, phone } = card;
  const draft = useMemo(
    (): OperationDraft | null =>
      channelId && {
        profileId: profile.id,
        accountId,
        accountName,
        currency: profile.currency,
        intent: { kind: 'refresh-channel-status', channelId, called: phone },
        note: '',
      },
    [profile, accountId, accountName, channelId, phone],
  );
  return (
    <OperationDialog
      draft={draft}
      title={t('refresh.title')}
      verb={t('refresh.verb')}
      onClose={(operation) => {
        if (operation?.state === 'OK') onRefreshed(card);
        onClose();
      }}
    />
  );
}
