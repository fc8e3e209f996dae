import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AccountPage } from '@shared/ipc/models';
import { call } from '../bridge';
import { keys } from './keys';

type Whose = { profileId: ProfileId; accountId: AccountId };
type ReportsInput = ParsedInput<'accountKeys.reports'>;

/** What depends on the key is asked again, but nobody waits for it: the key is stored, whatever those answers are. */
function useAfterKeyChange(): (whose: Whose, page: AccountPage) => void {
  const client = useQueryClient();
  return ({ profileId, accountId }, page) => {
    client.setQueryData(keys.accountPage(profileId, accountId), page);
    void Promise.all([
      client.invalidateQueries({ queryKey: keys.accountList(profileId) }),
      client.invalidateQueries({ queryKey: keys.ownFigures(profileId, accountId) }),
      client.invalidateQueries({ queryKey: keys.vault }),
    ]);
  };
}

/** A plain function, not a mutation: a mutation would keep the key in the cache of the query client. */
export function usePutAccountKey(): (whose: Whose, key: string) => Promise<AccountPage> {
  const after = useAfterKeyChange();
  return async (whose, key) => {
    const page = await call('accountKeys.put', { ...whose, key });
    after(whose, page);
    return page;
  };
}

export function useRemoveAccountKey() {
  const after = useAfterKeyChange();
  return useMutation({
    mutationFn: (whose: Whose) => call('accountKeys.remove', whose),
    onSuccess: (page, whose) => after(whose, page),
  });
}

export const accountDetailQuery = ({ profileId, accountId }: Whose) =>
  queryOptions({
    queryKey: [...keys.ownFigures(profileId, accountId), 'detail'],
    queryFn: () => call('accountKeys.detail', { profileId, accountId }),
  });

export const accountReportsQuery = (input: ReportsInput) =>
  queryOptions({
    queryKey: [
      ...keys.ownFigures(input.profileId, input.accountId),
      'reports',
      input.granularity,
      input.from,
      input.to,
    ],
    queryFn: () => call('accountKeys.reports', input),
  });

export function useAccountDetail(whose: Whose, enabled = true) {
  return useQuery({ ...accountDetailQuery(whose), enabled });
}

export function useAccountReports(input: ReportsInput, enabled = true) {
  return useQuery({ ...accountReportsQuery(input), enabled });
}
