import { useTranslation } from 'react-i18next';
import type { OnboardingStage } from '@shared/domain/onboarding';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';

const TONES: Readonly<Record<OnboardingStage, Tone>> = {
  created: 'neutral',
  'link-handed-out': 'info',
  started: 'info',
  connected: 'info',
  active: 'good',
  'needs-attention': 'bad',
};

export function StageBadge({ stage }: { stage: OnboardingStage }) {
  const { t } = useTranslation('onboarding');
  return <StatusBadge tone={TONES[stage]}>{t(`stages.${stage}`)}</StatusBadge>;
}
