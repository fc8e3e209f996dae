import { createKeptState } from '@renderer/lib/kept-state';
import { type ColumnId, DEFAULT_COLUMNS } from './columns';

export const FLAGS = ['residual', 'incomplete', 'falling'] as const;
export type Flag = (typeof FLAGS)[number];
export const GROUPINGS = ['none', 'country', 'type'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface MonthSort {
  column: ColumnId;
  descending: boolean;
}

export interface MonthViewState {
  search: string;
  /** Chosen values; none lets every account pass. "" stands for accounts that have none. */
  countries: readonly string[];
  types: readonly string[];
  /** Each must hold. */
  flags: readonly Flag[];
  sort: MonthSort;
  columns: readonly ColumnId[];
  groupBy: Grouping;
  /** Groups whose accounts are hidden. */
  folded: readonly string[];
}

export const DEFAULT_VIEW: MonthViewState = {
  search: '',
  countries: [],
  types: [],
  flags: [],
  sort: { column: 'consumption', descending: true },
  columns: DEFAULT_COLUMNS,
  groupBy: 'none',
  folded: [],
};

export const { useKept: useMonthViewState, forget: forgetMonthView } = createKeptState<MonthViewState>(DEFAULT_VIEW);

export function isNarrowed({ search, countries, types, flags }: MonthViewState): boolean {
  return search.trim() !== '' || countries.length + types.length + flags.length > 0;
}

export function widened(view: MonthViewState): MonthViewState {
  return { ...view, search: '', countries: [], types: [], flags: [] };
}

export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
