import { useMemo } from 'react';
import { indexAccounts } from '@shared/domain/client-check';
import type { ProfileId } from '@shared/domain/ids';
import { useAccountList } from '@renderer/lib/queries/accounts';

export type AccountsIndex = ReturnType<typeof indexAccounts>;

/** The accounts that there are, to compare names with, and as of when; `at` null as long as they are not known. */
export function useAccountsIndex(profileId: ProfileId) {
  const { data } = useAccountList(profileId);
  const index = useMemo(() => indexAccounts(data?.rows ?? []), [data]);
  return { index, at: data?.fetchedAt ?? null, count: data?.rows.length ?? 0 };
}
