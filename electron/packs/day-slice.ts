import { unpackDays } from '@electron/store/packed-usage';
import type { PackedUsage } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import { DAY_FLAGS, flagsOf } from '@shared/domain/report-flags';
import type { ReportRow } from '@shared/domain/report';
import { monthOf } from '@shared/domain/report-day';
import { consumption } from '@shared/domain/report-maths';
import { byCategory } from './month-summary';
import type { DayColumn, DaySlice, PackInput } from './pack-input';

const orNaN = (value: number | null): number => value ?? Number.NaN;

/** Days of the month as the store packs them, in columns. Days of other months and accounts that the month does not have are left out. */
export function daySliceOf(
  usage: readonly PackedUsage[],
  { table, month }: Pick<PackInput, 'table' | 'month'>,
): DaySlice {
  const places = new Map<AccountId, number>(table.accountIds.map((id, place) => [id, place]));
  const found: { place: number; row: ReportRow }[] = [];
  for (const packed of usage) {
    const place = places.get(packed.accountId);
    if (place === undefined) continue;
    for (const row of unpackDays(packed)) if (monthOf(row.day) === month) found.push({ place, row });
  }
  const column = (of: (row: ReportRow) => number | null): Float64Array =>
    Float64Array.from(found, ({ row }) => orNaN(of(row)));
  const parts = byCategory((category) => column((row) => row.profitBy[category]));
  const columns: Record<DayColumn, Float64Array> = {
    consumption: column(consumption),
    recharge: column((row) => row.rechargeAmount),
    profit: column((row) => row.profit),
    'profitBy.conversations': parts.conversations,
    'profitBy.marketing': parts.marketing,
    'profitBy.utility': parts.utility,
    'profitBy.authentication': parts.authentication,
    'profitBy.service': parts.service,
    'profitBy.smsOneWay': parts.smsOneWay,
    'profitBy.smsTwoWay': parts.smsTwoWay,
  };
  return {
    accounts: Int32Array.from(found, ({ place }) => place),
    days: Int32Array.from(found, ({ row }) => Number(row.day.slice(8))),
    columns,
    flags: Int32Array.from(found, ({ row }) => flagBits(row)),
  };
}

const flagBits = (row: ReportRow): number =>
  flagsOf(row).reduce((bits, { flag }) => bits | (1 << DAY_FLAGS.indexOf(flag)), 0);
