import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { Age } from '@renderer/operations/onboarding/age';
import { StageBadge } from '@renderer/operations/onboarding/stage-words';
import { AsOf } from '@renderer/ui/as-of';
import { Details } from '@renderer/ui/details';
import { PlainText } from '@renderer/ui/plain-text';
import { StuckBadge } from './stuck-badge';

/** What the stage was worked out from. */
export function CardFacts({ card }: { card: OnboardingCard }) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const plain = (text: string | null) => (text === null ? MISSING : <PlainText wrap>{text}</PlainText>);
  return (
    <Details
      items={[
        { label: t('panel.stage'), value: <StageBadge stage={card.stage} /> },
        {
          label: t('panel.since'),
          value: (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
              <Age since={card.since} />
              {card.stuck && <StuckBadge />}
            </Box>
          ),
        },
        { label: t('panel.cause'), value: t(`causes.${card.cause}`) },
        { label: t('panel.id'), value: card.accountId },
        { label: t('panel.status'), value: plain(card.status) },
        { label: t('panel.phoneStatus'), value: plain(card.phoneStatus) },
        { label: t('panel.phone'), value: plain(card.phone) },
        { label: t('panel.country'), value: format.country(card.country) },
        { label: t('panel.language'), value: plain(card.language) },
        { label: t('panel.key'), value: t(card.keyHeld ? 'panel.keyHeld' : 'panel.keyNotHeld') },
        { label: t('panel.channelsAt'), value: <AsOf at={card.channelsAt} /> },
      ]}
    />
  );
}
