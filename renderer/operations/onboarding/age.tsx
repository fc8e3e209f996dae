import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';

/** How long an account has stood in its stage: since it went there, or since it was first seen there. */
export function Age({ since }: Pick<OnboardingCard, 'since'>) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const now = useNow();
  const when = format.dateTime(since.at);
  return (
    <time
      dateTime={new Date(since.at).toISOString()}
      title={t(since.exact ? 'since.exactTitle' : 'since.seenTitle', { when })}
    >
      {since.exact
        ? t('since.exact', { age: format.duration(Math.max(0, now - since.at)) })
        : t('since.atLeast', { when: format.age(since.at, now) })}
    </time>
  );
}
