import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationId } from '@shared/domain/operation';
import { call } from '../bridge';
import { keys } from './keys';

type Whose = { profileId: ProfileId; accountId: AccountId };

/** The keys of the client accounts that are held, verified, created and revoked from here. */
export function useClientKeys(profileId: ProfileId) {
  return useQuery({ queryKey: keys.accountKeys(profileId), queryFn: () => call('keys.list', { profileId }) });
}

export function useVerifyKey(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accountId: AccountId) => call('keys.verify', { profileId, accountId }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.accountKeys(profileId) }),
  });
}

/** Main puts the key on the clipboard. */
export function useCopyKey() {
  return useMutation({ mutationFn: (whose: Whose) => call('keys.copy', whose) });
}

export function useUnsavedKeys() {
  return useQuery({ queryKey: keys.unsavedKeys, queryFn: () => call('keys.unsaved') });
}

export function useSaveUnsavedKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (operationId: OperationId) => call('keys.saveUnsaved', { operationId }),
    onSuccess: (unsaved) => client.setQueryData(keys.unsavedKeys, unsaved),
  });
}

/** Main shows the key once, in a window of the system. */
export function useShowUnsavedKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (operationId: OperationId) => call('keys.showUnsaved', { operationId }),
    onSuccess: (unsaved) => client.setQueryData(keys.unsavedKeys, unsaved),
  });
}
