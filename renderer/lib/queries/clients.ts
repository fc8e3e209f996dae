import { useMutation } from '@tanstack/react-query';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';

/** Asks for a file in the system's dialog; null when that was closed. */
export function usePickClientFile() {
  return useMutation({ mutationFn: (input: ParsedInput<'clients.pickFile'>) => call('clients.pickFile', input) });
}

export function useReadClientText() {
  return useMutation({ mutationFn: (text: string) => call('clients.readText', { text }) });
}

export function useSaveClientTemplate() {
  return useMutation({
    mutationFn: (input: ParsedInput<'clients.saveTemplate'>) => call('clients.saveTemplate', input),
  });
}
