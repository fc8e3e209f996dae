import { account as enAccount } from './en/account';
import { accounts as enAccounts } from './en/accounts';
import { common as enCommon } from './en/common';
import { errors as enErrors } from './en/errors';
import { profiles as enProfiles } from './en/profiles';
import { settings as enSettings } from './en/settings';
import { operations as enOperations } from './en/operations';
import { jobs as enJobs } from './en/jobs';
import { credit as enCredit } from './en/credit';
import { margins as enMargins } from './en/margins';
import { keys as enKeys } from './en/keys';
import { activity as enActivity } from './en/activity';
import { overview as enOverview } from './en/overview';
import { onboarding as enOnboarding } from './en/onboarding';
import { links as enLinks } from './en/links';
import { clients as enClients } from './en/clients';
import { activation as enActivation } from './en/activation';
import { channels as enChannels } from './en/channels';
import { access as enAccess } from './en/access';
import { team as enTeam } from './en/team';
import { people as enPeople } from './en/people';
import { embed as enEmbed } from './en/embed';
import { sync as enSync } from './en/sync';
import { reports as enReports } from './en/reports';
import { reconcile as enReconcile } from './en/reconcile';
import { closings as enClosings } from './en/closings';
import { packs as enPacks } from './en/packs';
import { runway as enRunway } from './en/runway';
import { watch as enWatch } from './en/watch';
import { account as itAccount } from './it/account';
import { accounts as itAccounts } from './it/accounts';
import { common as itCommon } from './it/common';
import { errors as itErrors } from './it/errors';
import { profiles as itProfiles } from './it/profiles';
import { settings as itSettings } from './it/settings';
import { operations as itOperations } from './it/operations';
import { jobs as itJobs } from './it/jobs';
import { credit as itCredit } from './it/credit';
import { margins as itMargins } from './it/margins';
import { keys as itKeys } from './it/keys';
import { activity as itActivity } from './it/activity';
import { overview as itOverview } from './it/overview';
import { onboarding as itOnboarding } from './it/onboarding';
import { links as itLinks } from './it/links';
import { clients as itClients } from './it/clients';
import { activation as itActivation } from './it/activation';
import { channels as itChannels } from './it/channels';
import { access as itAccess } from './it/access';
import { team as itTeam } from './it/team';
import { people as itPeople } from './it/people';
import { embed as itEmbed } from './it/embed';
import { sync as itSync } from './it/sync';
import { reports as itReports } from './it/reports';
import { reconcile as itReconcile } from './it/reconcile';
import { closings as itClosings } from './it/closings';
import { packs as itPacks } from './it/packs';
import { runway as itRunway } from './it/runway';
import { watch as itWatch } from './it/watch';

export const en = {
  common: enCommon,
  errors: enErrors,
  accounts: enAccounts,
  account: enAccount,
  profiles: enProfiles,
  settings: enSettings,
  operations: enOperations,
  jobs: enJobs,
  credit: enCredit,
  margins: enMargins,
  keys: enKeys,
  activity: enActivity,
  overview: enOverview,
  onboarding: enOnboarding,
  links: enLinks,
  clients: enClients,
  activation: enActivation,
  channels: enChannels,
  access: enAccess,
  team: enTeam,
  people: enPeople,
  embed: enEmbed,
  sync: enSync,
  reports: enReports,
  reconcile: enReconcile,
  closings: enClosings,
  packs: enPacks,
  runway: enRunway,
  watch: enWatch,
} as const;

export const it = {
  common: itCommon,
  errors: itErrors,
  accounts: itAccounts,
  account: itAccount,
  profiles: itProfiles,
  settings: itSettings,
  operations: itOperations,
  jobs: itJobs,
  credit: itCredit,
  margins: itMargins,
  keys: itKeys,
  activity: itActivity,
  overview: itOverview,
  onboarding: itOnboarding,
  links: itLinks,
  clients: itClients,
  activation: itActivation,
  channels: itChannels,
  access: itAccess,
  team: itTeam,
  people: itPeople,
  embed: itEmbed,
  sync: itSync,
  reports: itReports,
  reconcile: itReconcile,
  closings: itClosings,
  packs: itPacks,
  runway: itRunway,
  watch: itWatch,
} as const;
