import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { marginHistoryQuery } from '@renderer/lib/queries/margins';
import { previousSetting } from '../model/margin-history';
import type { Chosen } from './use-chosen';

/** Looks at going back, for each chosen account, to the margins before those in force. The review is null if none has any. */
export function useRestoreEach(profile: Profile, { accountIds }: Chosen, note: string) {
  const client = useQueryClient();
  const reviewing = useReviewJob();
  return useMutation({
    mutationFn: async (): Promise<JobReview | null> => {
      const rows = [];
      for (const accountId of accountIds) {
        const history = await client.fetchQuery(marginHistoryQuery({ profileId: profile.id, accountId }));
        const previous = previousSetting(history);
        if (previous) {
          rows.push({ accountId, intent: { kind: 'set-margins' as const, margins: previous.margins }, note });
        }
      }
      return rows.length === 0 ? null : reviewing.mutateAsync({ profileId: profile.id, rows });
    },
  });
}
