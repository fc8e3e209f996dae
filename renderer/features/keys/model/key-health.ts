import type { AccountId } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';
import { KEY_PROBLEMS, type KeyHealth, type KeyProblem } from '@shared/ipc/support-models';

export type FoundProblem = KeyHealth['accounts'][number]['problems'][number] & {
  accountId: AccountId;
  accountName: string;
};

export const HEALTH_FILTERS = ['all', ...KEY_PROBLEMS] as const;
export type HealthFilter = (typeof HEALTH_FILTERS)[number];

/** What is done about a problem. */
export const FIXES = ['create', 'verify', 'rotate', 'generate', 'delete'] as const;
export type Fix = (typeof FIXES)[number];

const FIX_OF: Readonly<Record<KeyProblem, Fix>> = {
  'no-key': 'create',
  'never-used': 'verify',
  rejected: 'rotate',
  old: 'rotate',
  'no-private-key': 'generate',
  'duplicate-service-user': 'delete',
};

/** One row for each problem, in the order of the accounts. */
export function problemsIn({ accounts }: KeyHealth): FoundProblem[] {
  return accounts.flatMap(({ accountId, accountName, problems }) =>
    problems.map((problem) => ({ ...problem, accountId, accountName })),
  );
}

export const problemId = ({ accountId, problem, roleId }: FoundProblem): string =>
  `${accountId} ${problem} ${roleId ?? ''}`;

export const matchesProblem = ({ problem }: FoundProblem, filter: HealthFilter): boolean =>
  filter === 'all' || problem === filter;

/** The problems that this fix is for. */
export function fixedBy(fix: Fix, rows: readonly FoundProblem[]): FoundProblem[] {
  return rows.filter(({ problem }) => FIX_OF[problem] === fix);
}

/** Each account once: a key may be both rejected and old. */
export function accountsOf(rows: readonly FoundProblem[]): AccountId[] {
  return [...new Set(rows.map(({ accountId }) => accountId))];
}

/** The changes that a job makes about these problems; verifying and rotating have ways of their own. */
export function fixRows(fix: 'create' | 'generate' | 'delete', rows: readonly FoundProblem[], note: string) {
  return fixedBy(fix, rows).flatMap((row) => {
    const intent = intentOf(fix, row);
    return intent === null ? [] : { accountId: row.accountId, intent, note };
  });
}

function intentOf(fix: 'create' | 'generate' | 'delete', { roleId, email }: FoundProblem): Intent | null {
  if (fix === 'create') return { kind: 'create-account-key' };
  if (roleId === null) return null;
  return { kind: fix === 'generate' ? 'generate-private-key' : 'delete-role', roleId, called: email };
}
