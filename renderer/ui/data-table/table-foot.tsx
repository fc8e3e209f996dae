import type { ReactNode } from 'react';
import type { TableColumn } from './table-types';

interface TableFootProps<Row extends object> {
  columnIds: readonly string[];
  columns: ReadonlyMap<string, TableColumn<Row>>;
  totals: Readonly<Record<string, ReactNode>>;
  rowIndex: number;
  boxes: boolean;
}

export function TableFoot<Row extends object>({ columnIds, columns, totals, rowIndex, boxes }: TableFootProps<Row>) {
  return (
    <div role="rowgroup" className="group">
      <div role="row" aria-rowindex={rowIndex} className="row foot">
        {boxes && <div role="gridcell" aria-colindex={1} className="cell pick" />}
        {columnIds.map((id, index) => (
          <div
            key={id}
            role={index === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={index + (boxes ? 2 : 1)}
            className={columns.get(id)?.align === 'end' ? 'cell end' : 'cell'}
          >
            {totals[id] ?? null}
          </div>
        ))}
      </div>
    </div>
  );
}
