import type { TableModel } from './use-column-model';
import { BOX_COLUMN, type TableColumn } from './table-types';
import type { MarkedState } from './use-row-marks';

interface TableHeadProps<Row extends object> {
  model: TableModel<Row>;
  columns: ReadonlyMap<string, TableColumn<Row>>;
  /** The id of the header cell of a column. */
  cellId: (columnId: string) => string;
  activeColumn: string | null;
  /** A press on a header sorts by it. */
  sorts: boolean;
  /** The check box for all rows shown. */
  box: { label: string; state: MarkedState } | undefined;
}

export function TableHead<Row extends object>({
  model,
  columns,
  cellId,
  activeColumn,
  sorts,
  box,
}: TableHeadProps<Row>) {
  const headers = model.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup" className="group">
      <div role="row" aria-rowindex={1} className="row head">
        {box && (
          <div
            id={cellId(BOX_COLUMN)}
            role="columnheader"
            aria-colindex={1}
            className={activeColumn === BOX_COLUMN ? 'cell pick active' : 'cell pick'}
            data-column={BOX_COLUMN}
          >
            <span role="checkbox" tabIndex={-1} aria-checked={box.state} aria-label={box.label} className="box" />
          </div>
        )}
        {headers.map(({ column }, index) => {
          const definition = columns.get(column.id);
          const sorted = column.getIsSorted();
          const classes = ['cell', definition?.align === 'end' && 'end', activeColumn === column.id && 'active'];
          return (
            <div
              key={column.id}
              id={cellId(column.id)}
              role="columnheader"
              aria-colindex={index + (box ? 2 : 1)}
              aria-sort={!sorts ? undefined : sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
              className={classes.filter(Boolean).join(' ')}
              data-column={column.id}
            >
              {sorts ? (
                <button type="button" tabIndex={-1} className="sorter" title={definition?.description}>
                  <span className="words">{definition?.header}</span>
                  {sorted !== false && (
                    <span className="way" aria-hidden>
                      {sorted === 'asc' ? '▲' : '▼'}
                    </span>
                  )}
                </button>
              ) : (
                <span className="name" title={definition?.description}>
                  {definition?.header}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
