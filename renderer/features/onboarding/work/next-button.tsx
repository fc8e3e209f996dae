import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { mayDo } from './use-steps';

interface NextButtonProps {
  profile: Profile;
  card: OnboardingCard;
  onAct: (card: OnboardingCard) => void;
  variant?: 'contained' | 'outlined';
  tabIndex?: number;
}

/** Does the next step of a card; nothing where there is none, or where the keys for it are not held. */
export function NextButton({ profile, card, onAct, variant = 'outlined', tabIndex }: NextButtonProps) {
  const { t } = useTranslation('onboarding');
  if (!mayDo(profile, card, card.next)) return null;
  const action = t(`actions.${card.next}`);
  return (
    <Button
      size="small"
      variant={variant}
      tabIndex={tabIndex}
      aria-label={t('actionOf', { action, account: card.accountName })}
      onClick={() => onAct(card)}
    >
      {action}
    </Button>
  );
}
