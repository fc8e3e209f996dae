import { useMemo, useState } from 'react';
import type { JobReview } from '@shared/ipc/operation-models';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { useNow } from '@renderer/lib/use-now';
import { changeChoice, describeChoice, firstChoice, keepChoice } from './review-choice';

/** A review on screen: which rows are chosen, whether it is still good, and looking at the same rows again. */
export function useReview(first: JobReview, lookAnew: (() => Promise<JobReview>) | undefined) {
  const [review, setReview] = useState(first);
  const [chosen, setChosen] = useState(() => firstChoice(first));
  const again = useReviewJob();
  const [anew, setAnew] = useState<{ working: boolean; error: unknown }>({ working: false, error: undefined });
  const now = useNow();
  const choice = useMemo(() => describeChoice(review, chosen), [review, chosen]);

  const lookAgain = async (): Promise<void> => {
    if (anew.working) return;
    setAnew({ working: true, error: undefined });
    try {
      const { profileId } = review;
      const rows = review.rows.map(({ accountId, intent, note }) => ({ accountId, intent, note }));
      const next = await (lookAnew ? lookAnew() : again.mutateAsync({ profileId, rows }));
      setReview(next);
      setChosen((before) => keepChoice(next, before));
      setAnew({ working: false, error: undefined });
    } catch (error) {
      setAnew({ working: false, error });
    }
  };

  return {
    review,
    chosen,
    choice,
    expired: now > review.expiresAt,
    looking: anew.working,
    lookError: anew.error,
    lookAgain,
    mark: (positions: readonly number[], include: boolean) =>
      setChosen((before) => changeChoice(review, before, positions, include)),
  };
}
