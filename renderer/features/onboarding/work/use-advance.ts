import { useState } from 'react';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useAdvanceSample } from '@renderer/lib/queries/onboarding';

/** Playing the client of sample data. Null for every other profile. */
export function useAdvance(profile: Profile, onAdvanced: (card: OnboardingCard) => void) {
  const advancing = useAdvanceSample(profile.id);
  const [done, setDone] = useState<{ account: string; status: string } | null>(null);
  if (profile.origin !== 'sample') return null;
  return {
    working: advancing.isPending,
    error: advancing.error,
    done,
    begin: (card: OnboardingCard): void => {
      setDone(null);
      advancing.mutate(card.accountId, {
        onSuccess: ({ status }) => {
          setDone({ account: card.accountName, status });
          onAdvanced(card);
        },
      });
    },
    dismiss: () => {
      setDone(null);
      advancing.reset();
    },
  };
}

export type Advance = NonNullable<ReturnType<typeof useAdvance>>;
