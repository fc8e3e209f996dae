import {
  CHANNELS,
  type ChannelName,
  CONVERSATION_CATEGORIES,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  PROFIT_CATEGORIES,
  type ReportRow,
} from '@shared/domain/report';
import { fail } from '@shared/errors/app-error';
import type { SqlValue } from '@electron/database/connection';

interface ReportColumn {
  /** In snake case, in `report_days` and `report_months` alike. */
  readonly name: string;
  /** Where the field lies in a `ReportRow`. */
  readonly path: readonly string[];
  /** 1 if there is a block at the path, 0 if the block was missing: a block without any figure is not a missing block. */
  readonly presence?: true;
}

const field = (...path: string[]): ReportColumn => ({ name: path.map(snakeCase).join('_'), path });

const channelColumns = (channel: ChannelName): ReportColumn[] => [
  { name: `has_${channel}`, path: [channel], presence: true },
  ...['contactedInbound', 'contactedOutbound', 'incoming'].map((name) => field(channel, name)),
  ...MESSAGE_KINDS.flatMap((kind) => MESSAGE_STATUSES.map((status) => field(channel, kind, status))),
];

/**
 * Every field of a `ReportRow` and its column. SQL and binding derive from this list; `report-reader.ts` reads in its order. Money comes first, because SQLite reads
 * a row from its beginning and the accounts table asks for money of ten thousand rows at once.
 */
export const REPORT_COLUMNS: readonly ReportColumn[] = [
  field('transactionAmount'),
  field('rechargeAmount'),
  field('profit'),
  ...PROFIT_CATEGORIES.map((category) => field('profitBy', category)),
  ...CONVERSATION_CATEGORIES.map((category) => field('conversations', category)),
  ...CHANNELS.flatMap(channelColumns),
];

/** For an INSERT or a SELECT. */
export const REPORT_COLUMN_NAMES = REPORT_COLUMNS.map((column) => column.name).join(', ');

/** The columns of a sum of rows: numbers add, a missing one does not count, and a block is there if any row had it. */
export const REPORT_COLUMN_SUMS = REPORT_COLUMNS.map(
  ({ name, presence }) => `${presence ? 'max' : 'sum'}(${name})`,
).join(', ');

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The values of a row in the order of the columns.
 * @throws AppFailure `store-failed` if one is not an integer within ±(2^53 − 1): it would be kept as another number
 */
export function reportValues(row: ReportRow): SqlValue[] {
  return REPORT_COLUMNS.map(({ path, presence, name }) => {
    const value = valueAt(row, path);
    if (presence) return value === null ? 0 : 1;
    if (value === null || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
    return fail('store-failed', `the report of ${row.day} cannot be kept: ${name} is not an integer below 2^53`);
  });
}

function valueAt(row: ReportRow, path: readonly string[]): unknown {
  let value: unknown = row;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = Reflect.get(value, key);
  }
  return value ?? null;
}
