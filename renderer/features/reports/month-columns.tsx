import type { ReactNode } from 'react';
import { MISSING } from '@renderer/lib/format';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { FigureCell, GroupName, TextCell, TotalCell } from './month-cells';
import { COLUMN_IDS, type ColumnId, TOTAL_COLUMNS, isCategory, isChange, isFigure, isMoney } from './model/columns';
import type { AccountLine, MonthLine } from './model/lines';
import type { MonthTools } from './model/reasons';
import { facetOf } from './model/select-rows';
import type { Totals } from './model/totals';
import { aboutOf, facetWords, headerOf } from './model/words';

const STALE_AFTER_MS = 86_400_000;

/** Narrow enough that a small laptop shows everything up to the margin at once. */
const SIZES: Partial<Record<ColumnId, number>> = {
  name: 196,
  opening: 112,
  consumption: 138,
  recharge: 132,
  closing: 108,
  residual: 114,
  profit: 100,
  margin: 80,
  markup: 88,
  share: 80,
};

function sizeOf(id: ColumnId): number {
  if (isCategory(id)) return 196;
  return SIZES[id] ?? (isChange(id) ? 148 : isMoney(id) ? 128 : 112);
}

/** The table's columns in one language and currency. @param now ms, UTC */
export function monthColumns(tools: MonthTools, now: number): TableColumn<MonthLine>[] {
  const { t, format } = tools;
  const cells = plainCells(tools, now);
  return COLUMN_IDS.map((id) => ({
    id,
    header: headerOf(t, format, id),
    description: aboutOf(t, id),
    size: sizeOf(id),
    align: isFigure(id) ? 'end' : 'start',
    cell: (line) => {
      if (line.kind === 'group') return groupCell(tools, line, id);
      return cells[id]?.(line) ?? <FigureCell tools={tools} id={id} at={line.at} />;
    },
  }));
}

function groupCell(tools: MonthTools, line: Extract<MonthLine, { kind: 'group' }>, id: ColumnId): ReactNode {
  if (id === 'name') return <GroupName line={line} tools={tools} />;
  return <TotalCell tools={tools} id={id} total={line.totals.of(id)} accounts={line.totals.accounts} />;
}

type Cell = (line: AccountLine) => ReactNode;

/** Those that hold no figure. */
function plainCells({ t, format, figures }: MonthTools, now: number): Partial<Record<ColumnId, Cell>> {
  // Finding out a country's name is slow for a cell.
  const countries = new Map<string, string>();
  const countryName = (code: string): string => {
    const name = countries.get(code) ?? facetWords(t, format, 'country', code);
    countries.set(code, name);
    return name;
  };
  return {
    name: ({ at }) => <TextCell text={figures.table.names[at] ?? ''} />,
    country: ({ at }) => {
      const code = facetOf.country(figures, at);
      return code === '' ? MISSING : <TextCell text={countryName(code)} />;
    },
    type: ({ at }) => {
      const type = facetOf.type(figures, at);
      return type === '' ? MISSING : facetWords(t, format, 'type', type);
    },
    asOf: ({ at }) => {
      const when = figures.number('asOf', at);
      if (when === null) return MISSING;
      return (
        <span className={now - when > STALE_AFTER_MS ? 'stale' : 'quiet'} title={format.dateTime(when)}>
          {format.age(when, now)}
        </span>
      );
    },
  };
}

/** The table's last row: what the accounts shown come to. */
export function monthTotals(tools: MonthTools, totals: Totals, isFiltered: boolean): Record<string, ReactNode> {
  const shown = tools.format.number(totals.accounts);
  const cells = TOTAL_COLUMNS.map((id) => [
    id,
    <TotalCell key={id} tools={tools} id={id} total={totals.of(id)} accounts={totals.accounts} />,
  ]);
  return { ...Object.fromEntries(cells), name: tools.t(isFiltered ? 'totals.filtered' : 'totals.all', { shown }) };
}
