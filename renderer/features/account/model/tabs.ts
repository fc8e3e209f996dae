export const ACCOUNT_TABS = ['usage', 'forecast', 'own'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

/** The tab of an address; an unknown one, or none, is Usage. */
export function tabOf(text: string | undefined): AccountTab {
  return ACCOUNT_TABS.find((tab) => tab === text) ?? 'usage';
}
