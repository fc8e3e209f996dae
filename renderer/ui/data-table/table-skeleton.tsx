import type { TableColumn } from './table-types';
import { ROW_HEIGHT } from './table-types';

interface TableSkeletonProps<Row> {
  columnIds: readonly string[];
  columns: ReadonlyMap<string, TableColumn<Row>>;
  rows: number;
  boxes: boolean;
}

/** Rows of the final size while there are none yet. */
export function TableSkeleton<Row>({ columnIds, columns, rows, boxes }: TableSkeletonProps<Row>) {
  return (
    <div className="body" aria-hidden style={{ height: rows * ROW_HEIGHT }}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="row" style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}>
          {boxes && <div className="cell pick" />}
          {columnIds.map((id) => (
            <div key={id} className={columns.get(id)?.align === 'end' ? 'cell end' : 'cell'}>
              <div className="bone" style={{ width: `${45 + ((index * 7 + id.length * 11) % 40)}%` }} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
