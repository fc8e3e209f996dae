import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { MIN_DRIFT_COUNT, marginDrift } from '@shared/domain/margin-drift';
import { dayAt } from '@shared/domain/report-day';
import { OPEN_DAYS, openFrom } from '@shared/domain/sync-plan';
import type { AccountDrift, DriftView } from '@shared/ipc/margin-models';
import { type AccountDays, accountDays, aroundToday, coveredDays, daysBefore } from './account-days';
import { type AccountFactsParts, accountFacts } from './account-facts';
import type { SentMargins } from './margin-settings';
import { appliedSettings, undecidedDays } from './register';

/** The last closed days that are looked at. */
export const DRIFT_DAYS = 90;

export interface DriftParts extends AccountFactsParts {
  store: Pick<RemoteApi<StoreApi>, 'listAccounts' | 'getAccount' | 'usageOf'>;
}

/**
 * What the closed days of the accounts say of the margins set from here. Days that may still change are left out, and so are days that
 * were fetched while they might; of days on which it is unknown which margins held nothing is said.
 * @param accountIds null for all accounts of the profile
 * @param settings of each account, newest first
 */
export async function drift(
  { store, now }: DriftParts,
  profileId: ProfileId,
  accountIds: readonly AccountId[] | null,
  settings: ReadonlyMap<AccountId, readonly SentMargins[]>,
): Promise<DriftView> {
  const at = now();
  const accounts = await accountFacts({ store, now }, profileId, accountIds);
  const settingsOf = (accountId: AccountId): readonly SentMargins[] => settings.get(accountId) ?? [];
  const registered = accounts.filter(({ accountId }) =>
    settingsOf(accountId).some(({ setting }) => setting.applied === true),
  );
  const range = aroundToday(at, DRIFT_DAYS + OPEN_DAYS);
  const drifts: AccountDrift[] = [];
  for await (const days of accountDays(store, profileId, registered, range))
    drifts.push(accountDrift(days, settingsOf(days.account.accountId), at));
  return { accounts: drifts, withoutRegister: accounts.length - registered.length };
}

function accountDrift(
  { account, rows, fetched }: AccountDays,
  settings: readonly SentMargins[],
  now: number,
): AccountDrift {
  const { accountId, name, timeZone } = account;
  const range = daysBefore(openFrom(dayAt(now, timeZone)), DRIFT_DAYS);
  const closed = coveredDays(
    rows,
    fetched.filter((part) => part.closed),
    range,
  );
  const undecided = undecidedDays(settings, timeZone, range.to);
  const decided = closed.rows.filter(({ day }) => !undecided.some(({ from, to }) => day >= from && day <= to));
  return {
    ...{ accountId, accountName: name, range, missingDays: closed.missingDays },
    lines: marginDrift(decided, appliedSettings(settings, timeZone), MIN_DRIFT_COUNT),
  };
}
