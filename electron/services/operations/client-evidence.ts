import type { SettlementEvidence } from '@shared/domain/operation';
import type { Alike } from './credit-reader';
import { MOST_ALIKE, foldName } from './client-matching';

type ClientEvidence = NonNullable<SettlementEvidence['clients']>;

/**
 * Whether each client that was asked for is there now: by the accounts of its name that were not there just before. Clients of equal names
 * are taken in the order of the new ids, and only if there are as many of either.
 * @param before null if it was not recorded
 */
export function compareClients(
  clients: readonly { accountName: string }[],
  before: Alike | null,
  now: Alike,
): ClientEvidence {
  const given = new Map<string, number>();
  return clients.map(({ accountName }, position) => {
    const name = foldName(accountName);
    const asked = clients.filter((client) => foldName(client.accountName) === name).length;
    const place = given.get(name) ?? 0;
    given.set(name, place + 1);
    const after = idsAt(now, position);
    const earlier = before && idsAt(before, position);
    if (after.length === 0) return { position, standing: 'absent', accountId: null };
    if (earlier === null || after.length >= MOST_ALIKE) return { position, standing: 'unclear', accountId: null };
    const fresh = after.filter((id) => !earlier.includes(id)).sort(byNumber);
    if (fresh.length === 0) return { position, standing: 'absent', accountId: null };
    return fresh.length === asked
      ? { position, standing: 'present', accountId: fresh[place] ?? null }
      : { position, standing: 'unclear', accountId: null };
  });
}

function idsAt(alike: Alike, position: number): Alike[number]['accountIds'] {
  return alike.find((one) => one.position === position)?.accountIds ?? [];
}

const byNumber = (one: string, other: string): number => (BigInt(one) < BigInt(other) ? -1 : 1);
