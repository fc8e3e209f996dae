import type { RemoteApi } from '@electron/processes/rpc';
import type { ClientDays, SumOfDays } from '@electron/store/overview-store-api';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { addCounts } from '@shared/domain/report-maths';
import {
  DEFAULT_TIME_ZONE,
  type ReportMonth,
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  daysOf,
  daysOfMonth,
  monthOf,
} from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { Overview, TrendMonth } from '@shared/ipc/finance-models';

/** How many clients are named. */
const NAMED = 5;
/** Who consumes less than this share of what it did counts as falling. */
const FALLING_BELOW = 0.8;

export interface OverviewParts {
  store: Pick<RemoteApi<StoreApi>, 'compareFirstDays'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Thirteen months of the portfolio, oldest first. */
  trend: (profileId: ProfileId, last: ReportMonth) => Promise<TrendMonth[]>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

type Sums = Overview['toDate'];
type Client = Overview['top'][number];

const NOTHING: Sums = { consumption: null, recharge: null, profit: null };

/**
 * What finance and owners look at first, from the store alone. The month so far is compared with the same days of the month before, for
 * the clients that have all these days of both: a sum of some against a sum of others would say nothing.
 * @throws AppFailure `not-permitted` for an agency, whose key opens no reports
 */
export function createOverview({ store, profile, trend, now }: OverviewParts) {
  return async (profileId: ProfileId): Promise<Overview> => {
    const { kind } = await profile(profileId);
    if (kind === 'agency') fail('not-permitted', 'the reports of clients need a partner key');
    const today = dayAt(now(), DEFAULT_TIME_ZONE);
    const month = monthOf(today);
    const { from } = daysOfMonth(month);
    const whole = daysBetween(from, today);
    const before = addMonths(month, -1);
    const [months, clients] = await Promise.all([
      trend(profileId, month),
      whole === 0 ? [] : store.compareFirstDays(profileId, ...comparedDays(month, before, whole)),
    ]);
    const last = months.at(-1);
    if (!last) return fail('internal', 'a trend has thirteen months');
    const { consumption, recharge, profit } = months.at(-2) ?? NOTHING;
    return {
      month,
      state: last.state,
      days: whole === 0 ? null : { from, to: addDays(today, -1) },
      toDate: sumOf(clients.map((client) => client.now)),
      sameDaysBefore: sumOf(clients.map((client) => client.before)),
      monthBefore: { consumption, recharge, profit },
      compared: clients.length,
      accounts: last.state.accounts,
      trend: months,
      ...namedClients(clients),
    };
  };
}

/** A shorter month before has fewer days to compare with. */
function comparedDays(month: ReportMonth, before: ReportMonth, whole: number) {
  const had = daysOf(daysOfMonth(before)).length;
  return [
    { month, days: whole },
    { month: before, days: Math.min(whole, had) },
  ] as const;
}

function sumOf(days: readonly SumOfDays[]): Sums {
  const added = days.reduce(
    (a, b) => ({
      consumption: addCounts(a.consumption, b.consumption),
      recharge: addCounts(a.recharge, b.recharge),
      profit: addCounts(a.profit, b.profit),
    }),
    { consumption: null, recharge: null, profit: null },
  );
  return { consumption: money(added.consumption), recharge: money(added.recharge), profit: money(added.profit) };
}

/** Those that consumed most, most first; and those that fell behind, by how much, most first. */
function namedClients(clients: readonly ClientDays[]): Pick<Overview, 'top' | 'falling'> {
  const consumed = ({ now }: ClientDays): number => now.consumption ?? 0;
  const lost = ({ now, before }: ClientDays): number =>
    now.consumption === null || before.consumption === null ? 0 : before.consumption - now.consumption;
  const falls = (client: ClientDays): boolean =>
    lost(client) > 0 && consumed(client) < FALLING_BELOW * (client.before.consumption ?? 0);
  return {
    top: clients
      .filter((client) => consumed(client) > 0)
      .toSorted((a, b) => consumed(b) - consumed(a))
      .slice(0, NAMED)
      .map(toClient),
    falling: clients
      .filter(falls)
      .toSorted((a, b) => lost(b) - lost(a))
      .slice(0, NAMED)
      .map(toClient),
  };
}

function toClient({ accountId, accountName, now, before }: ClientDays): Client {
  return {
    accountId,
    accountName,
    consumption: money(now.consumption),
    before: money(before.consumption),
    profit: money(now.profit),
  };
}

const money = (value: number | null): Thousandths | null => (value === null ? null : thousandths(value));
