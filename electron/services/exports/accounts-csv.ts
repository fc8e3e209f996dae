import { countryOf, phoneStatusClass, qualityClass } from '@shared/domain/account';
import { type Thousandths, toDecimalText } from '@shared/domain/money';
import { fail } from '@shared/errors/app-error';
import type { AccountRow } from '@shared/ipc/models';
import { type Cell, type CsvTable } from './csv';

interface Column {
  header: string;
  cell: (row: AccountRow) => Cell;
}

const isoTime = (epochMs: number): string => new Date(epochMs).toISOString();

/** Money stands twice: as a decimal for people, and as Spoki's raw thousandths. */
function money(header: string, read: (row: AccountRow) => Thousandths | null): Column[] {
  return [
    { header, cell: (row) => mapNull(read(row), (value) => Number(toDecimalText(value))) },
    { header: `${header}_thousandths`, cell: read },
  ];
}

function mapNull<T>(value: T | null, map: (value: T) => Cell): Cell {
  return value === null ? null : map(value);
}

function plain(header: string, cell: (row: AccountRow) => Cell): Column[] {
  return [{ header, cell }];
}

/** The columns of the Accounts table by the ids the renderer knows them by. */
const COLUMNS: Record<string, Column[]> = {
  name: plain('name', (row) => row.name),
  id: plain('id', (row) => row.id),
  status: plain('status', (row) => row.status),
  phone: plain('phone', (row) => row.phone),
  phoneStatus: [
    { header: 'phone_status', cell: (row) => row.phoneStatus },
    { header: 'phone_status_class', cell: (row) => phoneStatusClass(row.phoneStatus) },
  ],
  quality: [
    { header: 'quality_score', cell: (row) => row.qualityScore },
    { header: 'quality', cell: (row) => qualityClass(row.qualityScore) },
  ],
  credit: money('credit', (row) => row.credit),
  lowCreditThreshold: money('low_credit_threshold', (row) => row.lowCreditThreshold),
  runway: [
    { header: 'runway_days_estimate', cell: (row) => row.runway.toZero?.p50 ?? null },
    { header: 'runway_days_p10', cell: (row) => row.runway.toZero?.p10 ?? null },
    { header: 'runway_days_p90', cell: (row) => row.runway.toZero?.p90 ?? null },
    { header: 'runway_to_threshold_days', cell: (row) => row.runway.toThreshold?.p50 ?? null },
    { header: 'runway_reason', cell: (row) => row.runway.why },
  ],
  monthConsumption: money('month_consumption', (row) => row.month?.consumption ?? null),
  monthProfit: money('month_profit', (row) => row.month?.profit ?? null),
  contactedIn24h: plain('contacted_in_24h', (row) => row.contactedIn24h),
  contactedIn7d: plain('contacted_in_7d', (row) => row.contactedIn7d),
  dailyLimit: plain('daily_limit', (row) => row.dailyLimit),
  keyHeld: plain('key_held', (row) => row.keyHeld),
  accountType: plain('account_type', (row) => row.accountType),
  country: plain('country', countryOf),
  asOf: plain('as_of_utc', (row) => isoTime(row.asOf)),
};

export interface AccountsCsvInput {
  rows: AccountRow[];
  /** Column ids of the Accounts table, in the order of the file. */
  columns: string[];
  profileName: string;
  currency: string;
  /** The filter in words; empty for none. */
  filter: string;
  /** How many accounts the profile has in all. */
  total: number;
  /** Epoch milliseconds. */
  now: number;
}

/** The Accounts table as CSV. @throws AppFailure `invalid-input` for a column that does not exist. */
export function accountsCsv({ rows, columns, profileName, currency, filter, total, now }: AccountsCsvInput): CsvTable {
  const chosen = columns.flatMap((id) => {
    if (!Object.hasOwn(COLUMNS, id)) fail('invalid-input', `there is no column "${id}"`, { fields: { columns: [id] } });
    return COLUMNS[id] ?? [];
  });
  return {
    head: [
      `Partner Desk, accounts of ${profileName}, ${isoTime(now)}`,
      `Currency: ${currency}. Columns ending in _thousandths are Spoki's own integers (1000 = 1 ${currency}).`,
      filter ? `Filter: ${filter} (${rows.length} of ${total} accounts)` : `No filter (${rows.length} accounts)`,
    ],
    columns: chosen.map((column) => column.header),
    rows: rows.map((row) => chosen.map((column) => column.cell(row))),
  };
}
