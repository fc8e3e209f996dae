import type { AccountId } from '@shared/domain/ids';
import { PARTNER_ROLE_NAMES, ROLE_NAMES, type RoleName } from '@shared/domain/team';
import type { Profile } from '@shared/ipc/models';
import type { TeamOf } from '@renderer/lib/queries/access';
import type { OperationDraft } from '@renderer/operations/operation-draft';

/** Whose people are shown: those of an account, or for null of the partner itself. */
export interface Team {
  profile: Profile;
  accountId: AccountId | null;
  accountName: string | null;
}

export function whoseOf({ profile, accountId }: Team): TeamOf {
  return { profileId: profile.id, accountId };
}

export function ownerOf({ profile, accountId, accountName }: Team): Omit<OperationDraft, 'intent' | 'note'> {
  return { profileId: profile.id, accountId, accountName, currency: profile.currency };
}

/** The partner's own team has two of the four. (Reference: Partner Invitations 148.) */
export function rolesOf({ accountId }: Team): readonly RoleName[] {
  return accountId === null ? PARTNER_ROLE_NAMES : ROLE_NAMES;
}
