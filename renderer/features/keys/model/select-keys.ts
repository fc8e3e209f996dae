import type { AccountKeyView } from '@shared/ipc/key-models';
import { fold } from '@shared/domain/fold';
import { KEY_STATES, type KeyFilter, keyStateOf, matchesKeyFilter } from './key-state';

export const KEY_COLUMNS = ['account', 'state', 'key', 'since', 'lastSuccess', 'lastCheck', 'lastOperation'] as const;
export type KeyColumn = (typeof KEY_COLUMNS)[number];
export interface KeySort {
  column: KeyColumn;
  descending: boolean;
}

export interface KeyView {
  search: string;
  filter: KeyFilter;
  sort: KeySort;
}

export const FIRST_VIEW: KeyView = { search: '', filter: 'all', sort: { column: 'account', descending: false } };

/** The rows that every word is found in, by name or id. */
export function searchKeys(rows: readonly AccountKeyView[], search: string): AccountKeyView[] {
  const words = fold(search).split(' ');
  return rows.filter(({ accountName, accountId }) => {
    const text = `${fold(accountName)}\n${accountId}`;
    return words.every((word) => text.includes(word));
  });
}

export function filterKeys(rows: readonly AccountKeyView[], filter: KeyFilter): AccountKeyView[] {
  return rows.filter((row) => matchesKeyFilter(row, filter));
}

/** What is missing comes last either way; equals stay in the order of their names. */
export function sortKeys(rows: readonly AccountKeyView[], sort: KeySort, collator: Intl.Collator): AccountKeyView[] {
  const byName = (a: AccountKeyView, b: AccountKeyView): number => collator.compare(a.accountName, b.accountName);
  const way = sort.descending ? -1 : 1;
  if (sort.column === 'account') return rows.toSorted((a, b) => way * byName(a, b));
  const valueOf = VALUES[sort.column];
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : compareTexts(left, right);
    return way * order || byName(a, b);
  });

  function compareTexts(left: string | number, right: string | number): number {
    return collator.compare(String(left), String(right));
  }
}

const VALUES: Record<Exclude<KeyColumn, 'account'>, (row: AccountKeyView) => string | number | null> = {
  state: (row) => KEY_STATES.indexOf(keyStateOf(row)),
  key: ({ held }) => held?.fingerprint ?? null,
  since: ({ held }) => held?.since ?? null,
  lastSuccess: ({ lastSuccessAt }) => lastSuccessAt,
  lastCheck: ({ lastCheck }) => lastCheck?.at ?? null,
  lastOperation: ({ lastOperation }) => lastOperation?.at ?? null,
};
