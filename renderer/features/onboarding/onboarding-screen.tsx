import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { PageHeader } from '@renderer/ui/page-header';

interface OnboardingScreenProps {
  profile: Profile;
  /** The `view` of the address. */
  view: string | undefined;
  /** The account whose card is open. */
  openAccount: AccountId | undefined;
}

export function OnboardingScreen(_props: OnboardingScreenProps) {
  const { t } = useTranslation();
  return <PageHeader title={t('nav.onboarding')} />;
}
