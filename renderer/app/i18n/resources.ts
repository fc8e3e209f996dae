import { account as enAccount } from './en/account';
import { accounts as enAccounts } from './en/accounts';
import { common as enCommon } from './en/common';
import { errors as enErrors } from './en/errors';
import { profiles as enProfiles } from './en/profiles';
import { settings as enSettings } from './en/settings';
import { account as itAccount } from './it/account';
import { accounts as itAccounts } from './it/accounts';
import { common as itCommon } from './it/common';
import { errors as itErrors } from './it/errors';
import { profiles as itProfiles } from './it/profiles';
import { settings as itSettings } from './it/settings';

export const en = {
  common: enCommon,
  errors: enErrors,
  accounts: enAccounts,
  account: enAccount,
  profiles: enProfiles,
  settings: enSettings,
} as const;

export const it = {
  common: itCommon,
  errors: itErrors,
  accounts: itAccounts,
  account: itAccount,
  profiles: itProfiles,
  settings: itSettings,
} as const;
