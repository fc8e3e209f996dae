import type { TableModel } from './use-column-model';
import type { TableColumn } from './table-types';

interface TableHeadProps<Row extends object> {
  model: TableModel<Row>;
  columns: ReadonlyMap<string, TableColumn<Row>>;
  /** The id of the header cell of a column. */
  cellId: (columnId: string) => string;
  activeColumn: string | null;
}

export function TableHead<Row extends object>({ model, columns, cellId, activeColumn }: TableHeadProps<Row>) {
  const headers = model.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup" className="group">
      <div role="row" aria-rowindex={1} className="row head">
        {headers.map(({ column }, index) => {
          const definition = columns.get(column.id);
          const sorted = column.getIsSorted();
          const classes = ['cell', definition?.align === 'end' && 'end', activeColumn === column.id && 'active'];
          return (
            <div
              key={column.id}
              id={cellId(column.id)}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
              className={classes.filter(Boolean).join(' ')}
              data-column={column.id}
            >
              <button type="button" tabIndex={-1} className="sorter" title={definition?.description}>
                <span className="words">{definition?.header}</span>
                {sorted !== false && (
                  <span className="way" aria-hidden>
                    {sorted === 'asc' ? '▲' : '▼'}
                  </span>
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
