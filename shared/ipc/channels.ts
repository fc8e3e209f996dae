/**
 * The names of all calls from the renderer to the main process. The preload script builds its bridge from this list alone,
 * so that it needs no schemas; `contract.ts` gives each name its schemas and does not compile if one is missing.
 */
export const CALLS = [
  'app.info',
  'settings.get',
  'settings.set',
  'profiles.list',
  'profiles.add',
  'profiles.trySample',
  'profiles.update',
  'profiles.replaceKey',
  'profiles.activate',
  'profiles.remove',
  'vault.state',
  'vault.retry',
  'vault.keepForSession',
  'accounts.list',
  'accounts.refresh',
  'accounts.get',
  'accounts.findByPhone',
  'accounts.loadMonth',
  'accountKeys.put',
  'accountKeys.remove',
  'accountKeys.detail',
  'accountKeys.reports',
  'usage.rows',
  'usage.refresh',
  'forecast.get',
  'views.list',
  'views.save',
  'views.remove',
  'exports.accounts',
  'exports.usage',
  'exports.reveal',
  'lanes.list',
  'data.usage',
  'data.deleteLocal',
  'data.reveal',
  'work.cancel',
] as const;

export type CallName = (typeof CALLS)[number];

/** The single Electron channel for events from main to renderer. */
export const EVENT_CHANNEL = 'partner-desk:event';
/** The prefix of Electron's channel names for calls. */
export const CALL_PREFIX = 'partner-desk:';
