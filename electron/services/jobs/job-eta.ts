import { accountRef } from '@electron/credentials/vault';
import type { SpokiClient } from '@electron/spoki/client';
import { OPERATIONS, type Operation } from '@electron/spoki/operation';
import type { SpokiSession } from '@electron/spoki/session';
import type { LaneCount } from '@electron/store/job-store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type OperationKind, keyOwnerOf } from '@shared/domain/operation';

const { partners, channels, roles, partnerRoles, invitations, partnerInvitations } = OPERATIONS;

const OPERATION_OF = {
  recharge: partners.createSubrecharge,
  withdraw: partners.moveCreditFromAccount,
  'recharge-conversations': partners.createConversationsSubrecharge,
  'set-margins': partners.setProfits,
  'create-account-key': partners.createApiKeyForAccount,
  'revoke-account-key': partners.revokeApiKeyForAccount,
  'add-clients': partners.addSvClients,
  'create-onboarding-link': partners.onboarding,
  'create-channel': channels.create,
  'rename-channel': channels.rename,
  'set-primary-channel': channels.setPrimary,
  'refresh-channel-status': channels.refreshWaStatus,
  'add-service-user': roles.addServiceUser,
  'generate-private-key': roles.generatePrivateKey,
  'change-role': roles.updateRole,
  'delete-role': roles.delete,
  invite: invitations.invite,
  'resend-invitation': invitations.resend,
  'change-invitation-role': invitations.updateRole,
  'delete-invitation': invitations.delete,
} as const satisfies Record<OperationKind, Operation>;

/** Where it is another one for the partner's own team. */
const OPERATION_OF_PARTNER: Partial<Record<OperationKind, Operation>> = {
  'generate-private-key': partnerRoles.generatePrivateKey,
  'change-role': partnerRoles.updateRole,
  'delete-role': partnerRoles.delete,
  invite: partnerInvitations.invite,
  'resend-invitation': partnerInvitations.resend,
  'change-invitation-role': partnerInvitations.updateRole,
  'delete-invitation': partnerInvitations.delete,
};

/**
 * Milliseconds until so many rows will have been started under the rate limits: each kind has a lane of its own for each key, and the
 * longest decides.
 * @param session of the partner's key
 */
export function laneEtaMs(
  client: Pick<SpokiClient, 'estimateMs'>,
  session: SpokiSession,
  profileId: ProfileId,
  left: readonly LaneCount[],
): number {
  const estimates = left.map(({ kind, keyOf, count }) =>
    keyOf === null
      ? client.estimateMs(session, OPERATION_OF_PARTNER[kind] ?? OPERATION_OF[kind], count)
      : client.estimateMs({ ...session, keyId: accountRef(profileId, keyOf) }, OPERATION_OF[kind], count),
  );
  return Math.ceil(estimates.reduce((longest, ms) => Math.max(longest, ms), 0));
}

export function countLanes(
  rows: Iterable<{ accountId: AccountId | null; intent: { kind: OperationKind } }>,
): LaneCount[] {
  const counts = new Map<string, LaneCount>();
  for (const { accountId, intent } of rows) {
    const { kind } = intent;
    const keyOf = keyOwnerOf(intent, accountId) === 'account' ? accountId : null;
    const name = `${kind} ${keyOf ?? ''}`;
    counts.set(name, { kind, keyOf, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
