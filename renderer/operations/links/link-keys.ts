import type { Profile } from '@shared/ipc/models';

export const LINK_KEYS = ['partner', 'account'] as const;
export type LinkKey = (typeof LINK_KEYS)[number];

/** By which keys a link can be made: the partner's makes one for any account, an account's own for itself. */
export function linkKeysOf(kind: Profile['kind'], keyHeld: boolean): readonly LinkKey[] {
  return LINK_KEYS.filter((key) => (key === 'partner' ? kind === 'partner' : keyHeld));
}
