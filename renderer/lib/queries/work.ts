import { useMutation } from '@tanstack/react-query';
import type { Input } from '@shared/ipc/contract';
import { call } from '../bridge';

/** Stops long work that was started with this id. What was already fetched stays. */
export function useCancelWork() {
  return useMutation({ mutationFn: (workId: string) => call('work.cancel', { workId }) });
}

export function useExportAccounts() {
  return useMutation({ mutationFn: (input: Input<'exports.accounts'>) => call('exports.accounts', input) });
}

export function useExportUsage() {
  return useMutation({ mutationFn: (input: Input<'exports.usage'>) => call('exports.usage', input) });
}

/** Shows an exported file in the system's file manager. */
export function useRevealExport() {
  return useMutation({ mutationFn: (path: string) => call('exports.reveal', { path }) });
}
