import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** The people of an account, or of the partner itself for null. */
export interface TeamOf {
  profileId: ProfileId;
  accountId: AccountId | null;
}

interface PageOf {
  search: string;
  /** From 1. */
  page: number;
}

/** One page as Spoki pages it; the page before stays while the next is on its way. */
export function useRoles(team: TeamOf, page: PageOf, enabled = true) {
  return useQuery({
    queryKey: [...keys.team(team.profileId, team.accountId), 'roles', page],
    queryFn: () => call('access.roles', { ...team, ...page }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useInvitations(team: TeamOf, page: PageOf, enabled = true) {
  return useQuery({
    queryKey: [...keys.team(team.profileId, team.accountId), 'invitations', page],
    queryFn: () => call('access.invitations', { ...team, ...page }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What is held and known of private keys of this team; asks nothing. */
export function usePrivateKeys(team: TeamOf) {
  return useQuery({
    queryKey: [...keys.team(team.profileId, team.accountId), 'private-keys'],
    queryFn: () => call('access.privateKeys', team),
  });
}

export function useCheckPrivateKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'access.checkPrivateKey'>) => call('access.checkPrivateKey', input),
    onSettled: (_, __, { profileId, accountId }) =>
      client.invalidateQueries({ queryKey: [...keys.team(profileId, accountId), 'private-keys'] }),
  });
}

/** Main puts the private key on the clipboard. */
export function useCopyPrivateKey() {
  return useMutation({
    mutationFn: (input: ParsedInput<'access.copyPrivateKey'>) => call('access.copyPrivateKey', input),
  });
}

export function useForgetPrivateKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'access.forgetPrivateKey'>) => call('access.forgetPrivateKey', input),
    onSettled: (_, __, { profileId, accountId }) =>
      client.invalidateQueries({ queryKey: [...keys.team(profileId, accountId), 'private-keys'] }),
  });
}

/** Everybody, as far as the teams have been read. */
export function usePeople(profileId: ProfileId) {
  return useQuery({ queryKey: keys.people(profileId), queryFn: () => call('access.people', { profileId }) });
}

/** Reads the teams; `work-progress` tells how far it is, `useCancelWork` stops it. */
export function useLoadPeople() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'access.load'>) => call('access.load', input),
    onSuccess: (people, { profileId }) => client.setQueryData(keys.people(profileId), people),
  });
}

export function useKeyHealth(profileId: ProfileId) {
  return useQuery({ queryKey: keys.keyHealth(profileId), queryFn: () => call('keys.health', { profileId }) });
}
