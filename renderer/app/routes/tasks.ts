/** What the address may ask of a screen (`?do=`), for the accounts marked on the Accounts screen. */
export const CREDIT_TASKS = ['recharge', 'withdraw', 'plan', 'file'] as const;
export const MARGIN_TASKS = ['set', 'what-if'] as const;
export const KEY_TASKS = ['create', 'rotate', 'revoke'] as const;
/** New clients need no marked accounts. */
export const ONBOARDING_TASKS = ['add', 'activate'] as const;
