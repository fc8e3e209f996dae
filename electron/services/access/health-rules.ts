import type { StoredRole } from '@electron/store/access-store-api';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { RoleId } from '@shared/domain/team';
import type { KeyHealth } from '@shared/ipc/support-models';
import { groupBy } from './group-by';
import { nameOf } from './people';
import { isActiveServiceUser } from './service-users';

/** A key that is held for longer is `old`, milliseconds: 180 days. */
export const OLD_KEY_MS = 180 * 86_400_000;

type Problem = KeyHealth['accounts'][number]['problems'][number];
type ServiceUser = StoredRole['role'];

/** What is known of one account. */
export interface AccountFacts {
  key: Pick<AccountKeyView, 'held' | 'lastSuccessAt' | 'lastCheck'>;
  /** The rate lanes have stopped the key, because Spoki refused it in this run. */
  isStopped: boolean;
  /** As they were last read; whoever may not sign in is left out of account here. */
  serviceUsers: readonly ServiceUser[];
  /** What Spoki last said of private keys. */
  privateKeys: ReadonlyMap<RoleId, { exists: boolean; checkedAt: number }>;
  /** Whose private key is held here, and since when. */
  heldPrivateKeys: ReadonlyMap<RoleId, number>;
}

/**
 * What is wrong with an account's keys. Only what is known counts: `no-private-key` says that Spoki answered so, since the private key
 * of a service user nobody asked about may be held elsewhere, and a new one might end that. Of service users with one name, the one to
 * keep is not named: it is the one whose private key is held here, else the oldest.
 * @param now milliseconds since 1970-01-01 UTC
 */
export function problemsOf(facts: AccountFacts, now: number): Problem[] {
  const users = facts.serviceUsers.filter(isActiveServiceUser);
  return [
    ...keyProblems(facts, now),
    ...users.flatMap((user): Problem[] => {
      const said = facts.privateKeys.get(user.id);
      const heldSince = facts.heldPrivateKeys.get(user.id) ?? -Infinity;
      const lacks = said !== undefined && !said.exists && said.checkedAt >= heldSince;
      return lacks ? [ofUser('no-private-key', user, said.checkedAt)] : [];
    }),
    ...duplicates(users, facts.heldPrivateKeys).map((user) => ofUser('duplicate-service-user', user, user.createdAt)),
  ];
}

function keyProblems({ key, isStopped }: AccountFacts, now: number): Problem[] {
  const { held, lastSuccessAt, lastCheck } = key;
  if (held === null) return [ofKey('no-key', null)];
  const refusedAt =
    lastCheck !== null && lastCheck.outcome !== 'works' && lastCheck.at >= (lastSuccessAt ?? 0) ? lastCheck.at : null;
  const isOld = now - held.since > OLD_KEY_MS ? [ofKey('old', held.since)] : [];
  if (isStopped || refusedAt !== null) return [ofKey('rejected', refusedAt), ...isOld];
  return lastSuccessAt === null ? [ofKey('never-used', held.since), ...isOld] : isOld;
}

/** All service users of one name, whatever its case, but for the one to keep. */
function duplicates(users: readonly ServiceUser[], held: ReadonlyMap<RoleId, number>): ServiceUser[] {
  const byName = groupBy(users, (user) => nameOf(user).normalize('NFKC').toLowerCase());
  const rank = ({ id, createdAt }: ServiceUser): number => (held.has(id) ? -Infinity : (createdAt ?? Infinity));
  return [...byName].flatMap(([name, alike]) => {
    const [, ...others] = alike.toSorted((a, b) => compare(rank(a), rank(b)));
    return name === '' ? [] : others;
  });
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function ofKey(problem: Problem['problem'], since: number | null): Problem {
  return { problem, roleId: null, email: null, since };
}

function ofUser(problem: Problem['problem'], { id, email }: ServiceUser, since: number | null): Problem {
  return { problem, roleId: id, email, since };
}
