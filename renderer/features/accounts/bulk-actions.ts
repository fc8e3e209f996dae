/** What can be done to the marked accounts, by the screen that does it. */
export const BULK_ACTIONS = {
  credit: [
    { id: 'recharge', link: { to: '/credit', search: { do: 'recharge' } } },
    { id: 'withdraw', link: { to: '/credit', search: { do: 'withdraw' } } },
    { id: 'plan', link: { to: '/credit', search: { do: 'plan' } } },
  ],
  margins: [
    { id: 'set', link: { to: '/margins', search: { do: 'set' } } },
    { id: 'what-if', link: { to: '/margins', search: { do: 'what-if' } } },
  ],
  keys: [
    { id: 'create', link: { to: '/keys', search: { do: 'create' } } },
    { id: 'rotate', link: { to: '/keys', search: { do: 'rotate' } } },
    { id: 'revoke', link: { to: '/keys', search: { do: 'revoke' } } },
  ],
  onboarding: [{ id: 'activate', link: { to: '/onboarding', search: { do: 'activate' } } }],
} as const;

export const BULK_GROUPS = ['credit', 'margins', 'keys', 'onboarding'] as const;
export type BulkGroup = (typeof BULK_GROUPS)[number];
