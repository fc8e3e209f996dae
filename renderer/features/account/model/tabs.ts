export const ACCOUNT_TABS = ['usage', 'credit', 'margins', 'access', 'forecast', 'own', 'activity'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];
/** The tabs whose content belongs to other features: the route brings it. */
export const BROUGHT_TABS = ['credit', 'margins', 'access', 'activity'] as const satisfies readonly AccountTab[];
export type BroughtTab = (typeof BROUGHT_TABS)[number];

/** The tab of an address; an unknown one, or none, is Usage. */
export function tabOf(text: string | undefined): AccountTab {
  return ACCOUNT_TABS.find((tab) => tab === text) ?? 'usage';
}
