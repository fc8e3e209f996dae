import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { endedDays } from '@shared/domain/ended-days';
import type { Margins } from '@shared/domain/operation';
import { type DayRange, dayAt } from '@shared/domain/report-day';
import { type WhatIf, replay, summariseReplays } from '@shared/domain/what-if';
import { fail } from '@shared/errors/app-error';
import type { WhatIfView } from '@shared/ipc/margin-models';
import { type AccountDays, accountDays, aroundToday, coveredDays, daysBefore } from './account-days';
import { type AccountFactsParts, accountFacts } from './account-facts';

/** Lines of each account are told up to this many accounts. */
export const MOST_WITH_LINES = 50;

export interface WhatIfParts extends AccountFactsParts {
  store: Pick<RemoteApi<StoreApi>, 'listAccounts' | 'getAccount' | 'usageOf'>;
}

export interface WhatIfRequest {
  profileId: ProfileId;
  /** One that comes twice counts once. */
  accountIds: readonly AccountId[];
  /** The days up to yesterday. */
  days: number;
  margins: Margins;
}

interface Replayed {
  account: AccountDays['account'];
  range: DayRange;
  missingDays: number;
  result: WhatIf;
}

/**
 * The accounts' past days under other margins, from the store. A day that still ran when it was fetched counts as missing: it has told
 * only of its beginning.
 * @throws AppFailure `unexpected-answer` if figures are too large to be reckoned with
 */
export async function whatIf(parts: WhatIfParts, request: WhatIfRequest): Promise<WhatIfView> {
  const { store, now } = parts;
  const { profileId, days, margins } = request;
  const at = now();
  const accounts = await accountFacts(parts, profileId, request.accountIds);
  const replayed: Replayed[] = [];
  for await (const { account, rows, fetched } of accountDays(store, profileId, accounts, aroundToday(at, days))) {
    const range = daysBefore(dayAt(at, account.timeZone), days);
    const known = coveredDays(rows, endedDays(fetched, account.timeZone), range);
    const result = exactly(() => replay(known.rows, range, margins));
    replayed.push({ account, range, missingDays: known.missingDays, result });
  }
  const { lines, total, clients, complete } = exactly(() => summariseReplays(replayed.map(({ result }) => result)));
  return {
    range: widestOf(replayed.map(({ range }) => range)) ?? daysBefore(dayAt(at, 'UTC'), days),
    accounts: replayed.map((one) => accountView(one, accounts.length <= MOST_WITH_LINES)),
    ...{ lines, total, clients, complete },
    accountsWithMissingDays: replayed.filter(({ missingDays }) => missingDays > 0).length,
  };
}

function accountView({ account, missingDays, result }: Replayed, withLines: boolean): WhatIfView['accounts'][number] {
  const { total, complete, verdict, lines } = result;
  const { accountId, name: accountName } = account;
  return { accountId, accountName, total, complete, verdict, missingDays, lines: withLines ? lines : null };
}

function widestOf(ranges: readonly DayRange[]): DayRange | null {
  const [first, ...others] = ranges;
  if (!first) return null;
  return others.reduce(
    (widest, { from, to }) => ({
      from: from < widest.from ? from : widest.from,
      to: to > widest.to ? to : widest.to,
    }),
    first,
  );
}

function exactly<T>(reckon: () => T): T {
  try {
    return reckon();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return fail('unexpected-answer', `the reported figures are too large to be reckoned with: ${thrown.message}`);
  }
}
