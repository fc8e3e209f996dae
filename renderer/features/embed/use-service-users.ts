import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { RoleId } from '@shared/domain/team';
import { usePeople, usePrivateKeys, useRoles } from '@renderer/lib/queries/access';

export interface ServiceUser {
  roleId: RoleId;
  email: string;
  /** Only with it is the pair copied and checked here. */
  keyHeld: boolean;
}

/** The service users of an account that are known, those with a private key held here first. */
export function useServiceUsers(profileId: ProfileId, accountId: AccountId) {
  const team = { profileId, accountId };
  const roles = useRoles(team, { search: '', page: 1 });
  const privateKeys = usePrivateKeys(team);
  const people = usePeople(profileId);
  const emails = new Map<RoleId, string>();
  for (const { email, isService, places } of people.data?.people ?? []) {
    const place = isService ? places.find((one) => one.accountId === accountId) : undefined;
    if (place) emails.set(place.roleId, email);
  }
  for (const { id, email, isService } of roles.data?.rows ?? []) {
    if (isService && email !== null) emails.set(id, email);
  }
  const held = new Set((privateKeys.data ?? []).flatMap((key) => (key.held ? key.roleId : [])));
  const users = [...emails].map(([roleId, email]): ServiceUser => ({ roleId, email, keyHeld: held.has(roleId) }));
  return {
    users: users.toSorted((a, b) => Number(b.keyHeld) - Number(a.keyHeld)),
    isPending: roles.isPending || privateKeys.isPending,
    error: roles.error ?? privateKeys.error,
  };
}
