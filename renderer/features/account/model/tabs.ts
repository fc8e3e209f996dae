import type { Profile } from '@shared/ipc/models';

export const ACCOUNT_TABS = [
  'usage',
  'credit',
  'margins',
  'channels',
  'access',
  'forecast',
  'own',
  'activity',
] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];
/** The tabs whose content belongs to other features: the route brings it. */
export const BROUGHT_TABS = [
  'credit',
  'margins',
  'channels',
  'access',
  'activity',
] as const satisfies readonly AccountTab[];
export type BroughtTab = (typeof BROUGHT_TABS)[number];

const NEED_PARTNER_KEY: readonly AccountTab[] = ['usage', 'margins', 'forecast'];

/** The tabs of an account: what needs a partner's key is not shown where there is none. */
export function tabsOf(kind: Profile['kind']): readonly AccountTab[] {
  return kind === 'partner' ? ACCOUNT_TABS : ACCOUNT_TABS.filter((tab) => !NEED_PARTNER_KEY.includes(tab));
}

/** The tab of an address; an unknown one, or none, is the first there is. */
export function tabOf(text: string | undefined, tabs: readonly AccountTab[]): AccountTab {
  return tabs.find((tab) => tab === text) ?? tabs[0] ?? 'own';
}
