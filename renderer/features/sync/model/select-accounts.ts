import type { SyncAccount } from '@shared/ipc/finance-models';

export const SYNC_FILTERS = ['all', 'failed', 'waiting', 'never'] as const;
export type SyncFilter = (typeof SYNC_FILTERS)[number];
export const SYNC_COLUMNS = ['account', 'state', 'lastDay', 'asOf', 'error'] as const;
export type SyncColumn = (typeof SYNC_COLUMNS)[number];
export interface SyncSort {
  column: SyncColumn;
  descending: boolean;
}

export function isLetThrough({ state, asOf }: SyncAccount, filter: SyncFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'never' ? asOf === null : state === filter;
}

/** Found by name or id, and let through by the filter. */
export function selectAccounts(accounts: readonly SyncAccount[], search: string, filter: SyncFilter): SyncAccount[] {
  const text = search.trim().toLocaleLowerCase();
  return accounts.filter(
    (account) =>
      (text === '' || account.accountName.toLocaleLowerCase().includes(text) || account.accountId.includes(text)) &&
      isLetThrough(account, filter),
  );
}

/** What needs a person comes first. */
const URGENCY: Record<SyncAccount['state'], number> = { failed: 0, waiting: 1, done: 2, 'up-to-date': 3 };

export function sortAccounts(
  accounts: readonly SyncAccount[],
  { column, descending }: SyncSort,
  locale: string,
): SyncAccount[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = (a: SyncAccount, b: SyncAccount): number => compare(a.accountName, b.accountName);
  const by: Record<SyncColumn, (a: SyncAccount, b: SyncAccount) => number> = {
    account: byName,
    state: (a, b) => URGENCY[a.state] - URGENCY[b.state],
    lastDay: (a, b) => compare(a.lastDay ?? '', b.lastDay ?? ''),
    asOf: (a, b) => (a.asOf ?? 0) - (b.asOf ?? 0),
    error: (a, b) => compare(a.error?.kind ?? '', b.error?.kind ?? ''),
  };
  const sign = descending ? -1 : 1;
  return accounts.toSorted((a, b) => sign * by[column](a, b) || byName(a, b));
}
