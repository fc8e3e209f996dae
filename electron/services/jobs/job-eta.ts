import type { SpokiClient } from '@electron/spoki/client';
import { OPERATIONS, type Operation } from '@electron/spoki/operation';
import type { SpokiSession } from '@electron/spoki/session';
import type { KindCount } from '@electron/store/job-store-api';
import type { OperationKind } from '@shared/domain/operation';

const OPERATION_OF = {
  recharge: OPERATIONS.partners.createSubrecharge,
  withdraw: OPERATIONS.partners.moveCreditFromAccount,
  'recharge-conversations': OPERATIONS.partners.createConversationsSubrecharge,
  'set-margins': OPERATIONS.partners.setProfits,
  'create-account-key': OPERATIONS.partners.createApiKeyForAccount,
  'revoke-account-key': OPERATIONS.partners.revokeApiKeyForAccount,
} as const satisfies Record<OperationKind, Operation>;

/** Milliseconds until so many rows will have been started under the rate limits: each kind has a lane of its own, and the longest decides. */
export function laneEtaMs(
  client: Pick<SpokiClient, 'estimateMs'>,
  session: SpokiSession,
  left: readonly KindCount[],
): number {
  return Math.ceil(
    Math.max(0, ...left.map(({ kind, count }) => client.estimateMs(session, OPERATION_OF[kind], count))),
  );
}

export function countKinds(kinds: Iterable<OperationKind>): KindCount[] {
  const counts = new Map<OperationKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
