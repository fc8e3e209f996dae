import { memo } from 'react';
import { BOX_COLUMN, ROW_HEIGHT, type TableBoxes, type TableColumn } from './table-types';
import type { ModelRow, TableModel } from './use-column-model';

export interface TableRowProps<Row extends object> {
  model: TableModel<Row>;
  row: ModelRow<Row>;
  index: number;
  columns: ReadonlyMap<string, TableColumn<Row>>;
  /** What is visible, as text: a row is drawn again only when this, its data or its state changes. */
  layout: string;
  cellId: (row: number, columnId: string) => string;
  activeColumn: string | null;
  /** `undefined` where rows cannot be selected. */
  selected: boolean | undefined;
  boxes: TableBoxes<Row> | undefined;
  opens: boolean;
}

function DrawnRow<Row extends object>(props: TableRowProps<Row>) {
  const { model, row, index, columns, cellId, activeColumn, selected, boxes, opens } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className="row"
      data-index={index}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {boxes && (
        <div
          id={cellId(index, BOX_COLUMN)}
          role="gridcell"
          aria-colindex={1}
          className={activeColumn === BOX_COLUMN ? 'cell pick active' : 'cell pick'}
          data-column={BOX_COLUMN}
        >
          <span
            role="checkbox"
            tabIndex={-1}
            aria-checked={selected ?? false}
            aria-disabled={boxes.mayMark?.(row.original) === false ? true : undefined}
            aria-label={boxes.labelOf(row.original)}
            className="box"
          />
        </div>
      )}
      {row.getVisibleCells().map((cell, place) => {
        const id = cell.column.id;
        const isFirst = place === 0;
        const content = <model.FlexRender cell={cell} />;
        const end = columns.get(id)?.align === 'end' ? ' end' : '';
        return (
          <div
            key={id}
            id={cellId(index, id)}
            role={isFirst ? 'rowheader' : 'gridcell'}
            aria-colindex={place + (boxes ? 2 : 1)}
            className={`cell${end}${activeColumn === id ? ' active' : ''}`}
            data-column={id}
          >
            {isFirst && opens ? (
              <span role="link" tabIndex={-1} className="opens">
                {content}
              </span>
            ) : (
              content
            )}
          </div>
        );
      })}
    </div>
  );
}

function draws<Row extends object>(before: TableRowProps<Row>, now: TableRowProps<Row>): boolean {
  return (
    before.row.original === now.row.original &&
    before.index === now.index &&
    before.columns === now.columns &&
    before.layout === now.layout &&
    before.cellId === now.cellId &&
    before.activeColumn === now.activeColumn &&
    before.selected === now.selected &&
    before.boxes?.labelOf === now.boxes?.labelOf &&
    before.boxes?.mayMark === now.boxes?.mayMark &&
    before.opens === now.opens
  );
}

/** Drawn again only when something it shows has changed. */
export const MemoRow = memo(DrawnRow, draws) as typeof DrawnRow;
