import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** The onboarding links made on this computer: of one account, or of all for null. */
export function useLinks(profileId: ProfileId, accountId: AccountId | null) {
  return useQuery({
    queryKey: keys.links(profileId, accountId),
    queryFn: () => call('links.list', { profileId, accountId }),
  });
}

/** What all uses of a link do to the cache: each notes a hand-out. */
function useLinkUse<T>(profileId: ProfileId, use: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: use,
    onSettled: () => client.invalidateQueries({ queryKey: keys.onboarding(profileId) }),
  });
}

/** Main puts the link, or the message that holds it, on the clipboard. */
export function useCopyLink(profileId: ProfileId) {
  return useLinkUse(profileId, (input: ParsedInput<'links.copy'>) => call('links.copy', input));
}

/** Main shows the host and asks before it opens the link in the browser. */
export function useOpenLink(profileId: ProfileId) {
  return useLinkUse(profileId, (input: ParsedInput<'links.open'>) => call('links.open', input));
}

export function useNoteLink(profileId: ProfileId) {
  return useLinkUse(profileId, (input: ParsedInput<'links.note'>) => call('links.note', input));
}
