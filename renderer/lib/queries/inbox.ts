import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** Opens the client's inbox as a service user whose private key is held, in a window of its own. */
export function useOpenInbox() {
  return useMutation({ mutationFn: (input: ParsedInput<'inbox.open'>) => call('inbox.open', input) });
}

/** Whether the service user's e-mail and private key are accepted. */
export function useCheckEmbed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'embed.check'>) => call('embed.check', input),
    onSettled: (_, __, { profileId }) => client.invalidateQueries({ queryKey: keys.activations(profileId) }),
  });
}

/** Main puts a program of the embed kit, or an e-mail address, on the clipboard. */
export function useCopyForEmbed() {
  return useMutation({ mutationFn: (input: ParsedInput<'embed.copy'>) => call('embed.copy', input) });
}
