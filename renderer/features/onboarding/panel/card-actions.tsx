import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { select } from '@renderer/lib/selection';
import { TextLink } from '@renderer/ui/links';
import { AdvanceButton } from '../work/advance-button';
import { NextButton } from '../work/next-button';
import type { Advance } from '../work/use-advance';
import { mayDo, type Steps } from '../work/use-steps';

interface CardActionsProps {
  profile: Profile;
  card: OnboardingCard;
  steps: Steps;
  advance: Advance | null;
}

const TABS = ['usage', 'credit', 'margins', 'channels', 'access', 'own', 'activity'] as const;
const OF_AGENCY: readonly (typeof TABS)[number][] = ['credit', 'channels', 'access', 'own', 'activity'];
const LINES = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 } as const;

/** The next step first, then what else can be done, then the account's pages. */
export function CardActions({ profile, card, steps, advance }: CardActionsProps) {
  const { t } = useTranslation('onboarding');
  const navigate = useNavigate();
  const { accountId, link, next } = card;
  const partner = profile.kind === 'partner';
  const showsLink = link !== null && next !== 'hand-out-link' && next !== 'remind-client';
  const activate = (): void => {
    select(profile.id, [accountId]);
    void navigate({ to: '/onboarding', search: { do: 'activate' } });
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ ...LINES, columnGap: 2 }}>
        <NextButton profile={profile} card={card} onAct={steps.act} variant="contained" />
        {showsLink && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => steps.act(card, 'hand-out-link')}>
            {t('panel.showLink')}
          </Button>
        )}
        {next !== 'make-link' && mayDo(profile, card, 'make-link') && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => steps.act(card, 'make-link')}>
            {t(link ? 'panel.anotherLink' : 'panel.firstLink')}
          </Button>
        )}
        {partner && (
          <Button size="small" variant="outlined" color="inherit" onClick={activate}>
            {t('panel.activate')}
          </Button>
        )}
        {advance && <AdvanceButton card={card} advance={advance} />}
      </Box>
      <Box component="nav" aria-label={t('panel.pages')} sx={LINES}>
        {(partner ? TABS : OF_AGENCY).map((tab) => (
          <TextLink key={tab} to="/accounts/$accountId" params={{ accountId }} search={{ tab }}>
            {t(`panel.tabs.${tab}`)}
          </TextLink>
        ))}
      </Box>
    </Box>
  );
}
