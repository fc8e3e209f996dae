import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { AccountKeys } from '@electron/services/accounts/account-keys';
import type { AccountService } from '@electron/services/accounts/account-service';
import { findByPhone } from '@electron/services/accounts/find-by-phone';
import type { createForecastService } from '@electron/services/forecast-service';
import type { OnboardingService } from '@electron/services/onboarding/onboarding-service';
import type { Sessions } from '@electron/services/profiles/sessions';
import type { UsageService } from '@electron/services/usage-service';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { HandlersOf } from './handlers';

export interface AccountHandlersParts {
  accounts: AccountService;
  accountKeys: AccountKeys;
  usage: UsageService;
  forecast: ReturnType<typeof createForecastService>;
  vault: RoutingVault;
  client: SpokiClient;
  sessions: Sessions;
  onboarding: OnboardingService;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
}

/** Client accounts, their own keys, their usage and forecasts. */
export function accountHandlers(
  parts: AccountHandlersParts,
): HandlersOf<'accounts' | 'accountKeys' | 'usage' | 'forecast'> {
  const { accounts, accountKeys, usage, forecast } = parts;
  return {
    'accounts.list': ({ profileId }) => accounts.list(profileId),
    'accounts.refresh': ({ profileId }) => accounts.refresh(profileId),
    'accounts.get': ({ profileId, accountId }) => accounts.get(profileId, accountId),
    'accounts.findByPhone': async ({ profileId, phone }) => {
      const [profile, { rows }] = await Promise.all([parts.profile(profileId), accounts.list(profileId)]);
      return findByPhone(parts, profile, rows, phone);
    },
    'accounts.loadMonth': (input) => usage.loadMonth(input),
    'accountKeys.put': async (input) => {
      await accountKeys.put(input);
      return accounts.get(input.profileId, input.accountId);
    },
    'accountKeys.remove': async ({ profileId, accountId }) => {
      await accountKeys.remove(profileId, accountId);
      return accounts.get(profileId, accountId);
    },
    'accountKeys.detail': ({ profileId, accountId }) => accountKeys.detail(profileId, accountId),
    'accountKeys.reports': (input) => accountKeys.reports(input),
    'usage.rows': (input) => usage.rows(input),
    'usage.loadDays': (input) => usage.loadDays(input),
    'usage.refresh': (input) => usage.refresh(input),
    'forecast.get': (input) => forecast(input),
  };
}
