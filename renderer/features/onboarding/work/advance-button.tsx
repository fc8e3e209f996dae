import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import type { Advance } from './use-advance';

interface AdvanceButtonProps {
  card: OnboardingCard;
  advance: Advance;
  tabIndex?: number;
}

/** Of sample data only: plays the client, who goes one step further. */
export function AdvanceButton({ card, advance, tabIndex }: AdvanceButtonProps) {
  const { t } = useTranslation('onboarding');
  return (
    <Button
      size="small"
      color="inherit"
      tabIndex={tabIndex}
      disabled={advance.working}
      title={t('advance.note')}
      aria-label={t('card.advanceOf', { account: card.accountName })}
      onClick={() => advance.begin(card)}
    >
      {t('card.advance')}
    </Button>
  );
}
