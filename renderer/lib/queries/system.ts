import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VaultReport } from '@shared/ipc/models';
import { call } from '../bridge';
import { keys } from './keys';

export const appInfoQuery = queryOptions({ queryKey: keys.appInfo, queryFn: () => call('app.info') });
export const vaultQuery = queryOptions({ queryKey: keys.vault, queryFn: () => call('vault.state') });
export const lanesQuery = queryOptions({ queryKey: keys.lanes, queryFn: () => call('lanes.list') });
export const dataUsageQuery = queryOptions({ queryKey: keys.dataUsage, queryFn: () => call('data.usage') });

export function useAppInfo() {
  return useQuery(appInfoQuery);
}

export function useVault() {
  return useQuery(vaultQuery);
}

/** The rate lanes, asked again every two seconds while the component is on screen. */
export function useLanes() {
  return useQuery({ ...lanesQuery, staleTime: 0, refetchInterval: 2_000 });
}

export function useDataUsage() {
  return useQuery({ ...dataUsageQuery, staleTime: 0 });
}

function useVaultMutation(ask: () => Promise<VaultReport>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (report) => {
      client.setQueryData(keys.vault, report);
      return client.invalidateQueries({ queryKey: keys.profiles });
    },
  });
}

/** Asks the keychain again, giving the person up to 120 s to unlock it. */
export const useVaultRetry = () => useVaultMutation(() => call('vault.retry'));
export const useKeepKeysForSession = () => useVaultMutation(() => call('vault.keepForSession'));

export function useDeleteLocalData() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: string) => call('data.deleteLocal', { typed }),
    onSuccess: async (usage) => {
      client.removeQueries({ predicate: ({ queryKey }) => LOCAL_DATA.has(String(queryKey[0])) });
      client.setQueryData(keys.dataUsage, usage);
    },
  });
}

const LOCAL_DATA = new Set(['accounts', 'usage', 'own-figures', 'forecast', 'account-keys']);

export function useRevealData() {
  return useMutation({ mutationFn: () => call('data.reveal') });
}
