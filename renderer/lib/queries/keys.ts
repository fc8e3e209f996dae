import type { AccountId, ProfileId } from '@shared/domain/ids';

/** The names of everything in the query cache. Events make queries stale by their beginnings. */
export const keys = {
  appInfo: ['app-info'],
  settings: ['settings'],
  profiles: ['profiles'],
  vault: ['vault'],
  lanes: ['lanes'],
  dataUsage: ['data-usage'],
  /** The beginning of every key that concerns the accounts of a profile: the list, each account's page, own figures. */
  accounts: (profileId: ProfileId) => ['accounts', profileId] as const,
  accountList: (profileId: ProfileId) => ['accounts', profileId, 'list'] as const,
  accountPage: (profileId: ProfileId, accountId: AccountId) => ['accounts', profileId, 'page', accountId] as const,
  usageOf: (profileId: ProfileId, accountId: AccountId) => ['usage', profileId, accountId] as const,
  ownFigures: (profileId: ProfileId, accountId: AccountId) => ['own-figures', profileId, accountId] as const,
  forecast: (profileId: ProfileId, accountId: AccountId, country: string) =>
    ['forecast', profileId, accountId, country] as const,
  /** Unknown outcomes, of every profile. */
  operations: ['operations'],
  /** The beginning of every list of jobs and every job. */
  jobs: ['jobs'],
  jobList: (profileId: ProfileId) => ['jobs', 'list', profileId] as const,
  job: (jobId: string) => ['jobs', 'one', jobId] as const,
  journal: ['journal'],
  /** The beginning of register, histories and drift. What-if and presets stand apart: no operation changes them. */
  margins: (profileId: ProfileId) => ['margins', profileId] as const,
  presets: (profileId: ProfileId) => ['margin-presets', profileId] as const,
  accountKeys: (profileId: ProfileId) => ['account-keys', profileId] as const,
  unsavedKeys: ['unsaved-keys'],
  keyHealth: (profileId: ProfileId) => ['account-keys', profileId, 'health'] as const,
  /** The beginning of everything about the channels of an account. */
  channels: (profileId: ProfileId, accountId: AccountId) => ['channels', profileId, accountId] as const,
  /** The beginning of everything about the people of a profile, its own and those of its accounts. */
  access: (profileId: ProfileId) => ['access', profileId] as const,
  /** The people of one account, or of the partner itself for null. */
  team: (profileId: ProfileId, accountId: AccountId | null) => ['access', profileId, 'team', accountId] as const,
  people: (profileId: ProfileId) => ['access', profileId, 'people'] as const,
  /** The beginning of board, links and activations. */
  onboarding: (profileId: ProfileId) => ['onboarding', profileId] as const,
  board: (profileId: ProfileId) => ['onboarding', profileId, 'board'] as const,
  links: (profileId: ProfileId, accountId: AccountId | null) => ['onboarding', profileId, 'links', accountId] as const,
  activations: (profileId: ProfileId) => ['onboarding', profileId, 'activations'] as const,
  /** The beginning of everything reckoned from reports of the portfolio: months, trends, odd days, reconciliation, overview, watch. */
  reports: (profileId: ProfileId) => ['reports', profileId] as const,
  sync: (profileId: ProfileId) => ['sync', profileId] as const,
  closings: (profileId: ProfileId) => ['reports', profileId, 'closings'] as const,
  watch: (profileId: ProfileId) => ['reports', profileId, 'watch'] as const,
  runway: (profileId: ProfileId, accountId: AccountId) => ['accounts', profileId, 'runway', accountId] as const,
  views: (profileId: ProfileId) => ['views', profileId] as const,
} as const;
