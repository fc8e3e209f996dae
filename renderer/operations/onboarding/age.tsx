import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';

const MINUTE_MS = 60_000;
const UNITS_MS = [86_400_000, 3_600_000, MINUTE_MS];

/** Down to whole days, hours or minutes, whichever is the largest: nobody has stood there for two days after 25 hours. */
function whole(pastMs: number): number {
  const unit = UNITS_MS.find((ms) => pastMs >= ms) ?? MINUTE_MS;
  return Math.floor(pastMs / unit) * unit;
}

/** How long an account has stood in its stage: since it went there, or since it was first seen there. */
export function Age({ since }: Pick<OnboardingCard, 'since'>) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const now = useNow();
  const when = format.dateTime(since.at);
  const past = now - since.at;
  const words = (): string => {
    if (!since.exact) return t('since.atLeast', { when: format.age(since.at, now) });
    return past < MINUTE_MS ? t('since.now') : t('since.exact', { age: format.duration(whole(past)) });
  };
  return (
    <time
      dateTime={new Date(since.at).toISOString()}
      title={t(since.exact ? 'since.exactTitle' : 'since.seenTitle', { when })}
    >
      {words()}
    </time>
  );
}
