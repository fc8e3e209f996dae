import type { AccountKeyView } from '@shared/ipc/key-models';

/** What is known of an account's key: `untried` is held and was never used since; `none` is not held here, whatever exists at Spoki. */
export const KEY_STATES = ['works', 'untried', 'refused', 'other-account', 'none'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** The latest of check and success counts. */
export function keyStateOf({ held, lastSuccessAt, lastCheck }: AccountKeyView): KeyState {
  if (held === null) return 'none';
  if (lastCheck !== null && (lastSuccessAt === null || lastSuccessAt <= lastCheck.at)) return lastCheck.outcome;
  return lastSuccessAt === null ? 'untried' : 'works';
}

export const KEY_FILTERS = ['all', 'held', 'none', 'refused'] as const;
export type KeyFilter = (typeof KEY_FILTERS)[number];

/** `refused` are the keys that do not open their account, whoever's they are. */
export function matchesKeyFilter(row: AccountKeyView, filter: KeyFilter): boolean {
  const state = keyStateOf(row);
  switch (filter) {
    case 'all':
      return true;
    case 'held':
      return state !== 'none';
    case 'none':
      return state === 'none';
    case 'refused':
      return state === 'refused' || state === 'other-account';
  }
}
