import type { MonthFigures } from './month-figures';
import { facetOf, type MonthFacet } from './select-rows';
import { type Totals, totalsOf } from './totals';
import type { Grouping } from './view-state';

export interface AccountLine {
  kind: 'account';
  id: string;
  /** Its place in the columns. */
  at: number;
}

export interface GroupLine {
  kind: 'group';
  id: string;
  facet: MonthFacet;
  /** "" for the accounts that have none. */
  value: string;
  folded: boolean;
  totals: Totals;
}

export type MonthLine = AccountLine | GroupLine;

/** One line an account, at its place; they stay the same for as long as the table does. */
export function accountLines({ table }: MonthFigures): readonly AccountLine[] {
  return table.accountIds.map((id, at) => ({ kind: 'account', id, at }));
}

/** The group's name among those folded. */
export const groupId = (facet: MonthFacet, value: string): string => `${facet}:${value}`;

/** The accounts in order; grouped, each group after a line of its own with what it comes to, the greatest consumption first. */
export function arrange(
  figures: MonthFigures,
  lines: readonly AccountLine[],
  places: readonly number[],
  groupBy: Grouping,
  folded: readonly string[],
): readonly MonthLine[] {
  const lineAt = (at: number): AccountLine[] => {
    const line = lines[at];
    return line ? [line] : [];
  };
  if (groupBy === 'none') return places.flatMap(lineAt);
  const groups = new Map<string, number[]>();
  for (const at of places) {
    const value = facetOf[groupBy](figures, at);
    const members = groups.get(value);
    if (members) members.push(at);
    else groups.set(value, [at]);
  }
  const made = [...groups].map(([value, members]) => ({ value, members, totals: totalsOf(figures, members) }));
  const size = ({ totals }: { totals: Totals }): number => totals.of('consumption')?.value ?? Number.NEGATIVE_INFINITY;
  made.sort((a, b) => compare(size(b), size(a)) || (a.value < b.value ? -1 : 1));
  return made.flatMap(({ value, members, totals }): MonthLine[] => {
    const id = groupId(groupBy, value);
    const isFolded = folded.includes(id);
    const head: GroupLine = { kind: 'group', id, facet: groupBy, value, folded: isFolded, totals };
    return [head, ...(isFolded ? [] : members.flatMap(lineAt))];
  });
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
