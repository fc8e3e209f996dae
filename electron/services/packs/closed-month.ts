import { DAY_COLUMNS, type DaySlice } from '@electron/packs/pack-input';
import type { RemoteApi } from '@electron/processes/rpc';
import type { ClosingsStoreApi, FrozenAccount } from '@electron/store/closings-store-api';
import type { ProfileId } from '@shared/domain/ids';
import { MONTH_COLUMNS, type MonthColumn } from '@shared/domain/month-columns';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ClosingDiff, MonthTable } from '@shared/ipc/finance-models';
import type { ClosedMonth } from './pack-source';

/** What of the store tells of closed months. */
export type ClosedStore = Pick<
  RemoteApi<ClosingsStoreApi>,
  'listClosings' | 'frozenAccounts' | 'closingChanges' | 'closingNewcomers'
>;

/** Accounts read at once; the store answers others in between. */
const AT_ONCE = 100;

/** The month as it was frozen; null if it is not closed, or was opened again. */
export async function readClosedMonth(
  store: ClosedStore,
  profileId: ProfileId,
  month: ReportMonth,
): Promise<ClosedMonth | null> {
  const closings = await store.listClosings(profileId);
  const closing = closings.find((one) => one.month === month && one.reopenedAt === null);
  if (!closing) return null;
  const { closingKey, hash, closedAt, note } = closing;
  const accounts: FrozenAccount[] = [];
  const changes: ClosingDiff['changes'] = await store.closingNewcomers(closingKey);
  for (let from = 0, total = 1; from < total; from += AT_ONCE) {
    const [frozen, changed] = await Promise.all([
      store.frozenAccounts(closingKey, from, AT_ONCE),
      store.closingChanges(closingKey, from, AT_ONCE),
    ]);
    total = frozen.total;
    accounts.push(...frozen.accounts);
    changes.push(...changed.changes);
  }
  return {
    closing: { hash, closedAt, note },
    changes,
    freeze: (table) => frozenTable(table, accounts),
    days: slicesOf(accounts),
    daysOf: new Map(accounts.map(({ accountId, days }) => [accountId, days])),
  };
}

function frozenTable(table: MonthTable, accounts: readonly FrozenAccount[]): MonthTable {
  const column = (name: MonthColumn): [MonthColumn, Float64Array<ArrayBuffer>] => [
    name,
    Float64Array.from(accounts, ({ figures }) => figures[name] ?? Number.NaN),
  ];
  return {
    ...table,
    accountIds: accounts.map(({ accountId }) => accountId),
    names: accounts.map(({ name }) => name),
    countries: accounts.map(({ country }) => country),
    types: accounts.map(({ type }) => type),
    columns: { ...table.columns, ...Object.fromEntries(MONTH_COLUMNS.map(column)) },
  };
}

function slicesOf(accounts: readonly FrozenAccount[]): DaySlice[] {
  return Array.from({ length: Math.ceil(accounts.length / AT_ONCE) }, (_, part) => {
    const first = part * AT_ONCE;
    const rows = accounts
      .slice(first, first + AT_ONCE)
      .flatMap(({ days }, i) => days.rows.map((row) => ({ place: first + i, row })));
    const column = (at: number): Float64Array => Float64Array.from(rows, ({ row }) => row[at] ?? Number.NaN);
    return {
      accounts: Int32Array.from(rows, ({ place }) => place),
      days: Int32Array.from(rows, ({ row }) => row[0] ?? 0),
      columns: Object.fromEntries(DAY_COLUMNS.map((name, i) => [name, column(i + 1)])) as DaySlice['columns'],
      // What was odd then is not frozen day by day; the accounts say how many days were, and Exceptions which.
      flags: new Int32Array(rows.length),
    };
  });
}
