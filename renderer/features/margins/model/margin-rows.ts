import { fold } from '@shared/domain/fold';
import type { ChargeLine } from '@shared/domain/charged-counts';
import type { AccountId } from '@shared/domain/ids';
import { margin, markup } from '@shared/domain/report-maths';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';
import type { DriftView, MarginSetting, RegisteredMarginsView } from '@shared/ipc/margin-models';
import type { AccountRow } from '@shared/ipc/models';

/** An account with its margins, as the table shows it. */
export interface MarginRow {
  account: AccountRow;
  /** Those last known to be applied; null if none are. */
  applied: MarginSetting | null;
  /** Later ones of unknown outcome. */
  unverified: MarginSetting | null;
  /** Where the reported profit does not fit the register. */
  drifts: readonly ChargeLine[];
  /** Of the month to date, as fractions. */
  margin: number | null;
  markup: number | null;
  /** What is searched, folded. */
  words: string;
}

export const FLAGS = ['never', 'unverified', 'drift'] as const;
export type Flag = (typeof FLAGS)[number];

export function hasFlag(row: MarginRow, flag: Flag): boolean {
  switch (flag) {
    case 'never':
      return row.applied === null;
    case 'unverified':
      return row.unverified !== null;
    case 'drift':
      return row.drifts.length > 0;
  }
}

export function marginRows(
  accounts: readonly AccountRow[],
  register: readonly RegisteredMarginsView[],
  drift: DriftView | undefined,
): MarginRow[] {
  const settings = new Map(register.map((each) => [each.accountId, each]));
  const drifts = driftingLines(drift);
  return accounts.map((account) => {
    const { profit = null, consumption = null } = account.month ?? {};
    return {
      account,
      applied: settings.get(account.id)?.applied ?? null,
      unverified: settings.get(account.id)?.unverified ?? null,
      drifts: drifts.get(account.id) ?? [],
      margin: margin(profit, consumption),
      markup: markup(profit, consumption),
      words: `${fold(account.name)}\n${account.id}`,
    };
  });
}

function driftingLines(drift: DriftView | undefined): Map<AccountId, ChargeLine[]> {
  const lines = (drift?.accounts ?? []).map(
    ({ accountId, lines }) =>
      [accountId, lines.filter(({ verdict }) => verdict === 'drift').map(({ line }) => line)] as const,
  );
  return new Map(lines.map(([accountId, drifting]) => [accountId, drifting]));
}

/** Those with one of the flags, if any are chosen, whose name or id holds every word. */
export function shownRows(rows: readonly MarginRow[], search: string, flags: ReadonlySet<Flag>): MarginRow[] {
  const words = fold(search).split(/\s+/u);
  return rows.filter(
    (row) =>
      (flags.size === 0 || [...flags].some((flag) => hasFlag(row, flag))) &&
      words.every((word) => row.words.includes(word)),
  );
}

export const MARGIN_COLUMNS = [
  'name',
  'state',
  ...PROFIT_CATEGORIES,
  'profit',
  'margin',
  'markup',
  'setAt',
  'setBy',
] as const;
export type MarginColumn = (typeof MARGIN_COLUMNS)[number];
export const isCategory = (column: MarginColumn): column is ProfitCategory =>
  PROFIT_CATEGORIES.some((category) => category === column);

export interface MarginSort {
  column: MarginColumn;
  descending: boolean;
}

function keyOf(row: MarginRow, column: MarginColumn): number | string | null {
  if (isCategory(column)) return row.applied?.margins[column] ?? null;
  switch (column) {
    case 'name':
      return row.account.name;
    case 'state':
      return FLAGS.filter((flag) => hasFlag(row, flag)).length;
    case 'setAt':
      return row.applied?.at ?? null;
    case 'setBy':
      return row.applied?.profileName ?? null;
    case 'profit':
      return row.account.month?.profit ?? null;
    case 'margin':
    case 'markup':
      return row[column];
  }
}

/** In order; what is not known comes last both ways, equals follow by name. */
export function sortRows(rows: readonly MarginRow[], { column, descending }: MarginSort, locale: string): MarginRow[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const direction = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  keyed.sort(
    (a, b) => compareKeys(a.key, b.key, direction, compare) || compare(a.row.account.name, b.row.account.name),
  );
  return keyed.map(({ row }) => row);
}

type Key = number | string | null;

function compareKeys(a: Key, b: Key, direction: number, compare: (a: string, b: string) => number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return direction * (typeof a === 'string' || typeof b === 'string' ? compare(String(a), String(b)) : a - b);
}
