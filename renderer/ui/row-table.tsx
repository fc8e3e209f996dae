import { styled } from '@mui/material/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

export interface RowColumn<Row> {
  /** Unique in the table. */
  id: string;
  header: ReactNode;
  /** A track of a CSS grid: `160px`, `minmax(160px, 1fr)`. */
  width: string;
  align?: 'start' | 'end';
  cell: (row: Row, index: number) => ReactNode;
}

interface RowTableProps<Row> {
  /** What the table holds, for those who cannot see it. */
  label: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The height of an ordinary row in pixels, until it is drawn and measured. */
  rowHeight: number;
  /** Pixels, or all of what it stands in; below that the table is as high as its rows. */
  maxHeight: number | '100%';
  /** Below the width of its columns, in pixels, the table scrolls sideways. */
  minWidth: number;
  /** Below the rows, by column. */
  totals?: Readonly<Record<string, ReactNode>>;
}

const OVERSCAN = 6;
/** As long as the table has not been measured. */
const FIRST_SIGHT = { width: 1_000, height: 480 };

const Frame = styled('div', { name: 'RowTable' })(({ theme }) => {
  const { palette } = theme.vars;
  const line = `1px solid ${palette.divider}`;
  return {
    overflow: 'auto',
    border: line,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: palette.background.paper,
    fontSize: theme.typography.body2.fontSize,
    fontVariantNumeric: 'tabular-nums',
    '& .row': { display: 'grid', boxSizing: 'border-box', backgroundColor: 'inherit' },
    '& .rows': { position: 'relative', backgroundColor: palette.background.paper },
    '& .rows > .row': { position: 'absolute', top: 0, left: 0, width: '100%', borderBottom: line },
    '& .rows > .row:last-of-type': { borderBottom: 0 },
    '& .cell': { padding: theme.spacing(1.5, 3), minWidth: 0, alignSelf: 'center', lineHeight: '20px' },
    '& .cell small': { display: 'block', fontSize: '0.75rem', lineHeight: '16px', color: palette.text.secondary },
    '& .cell:first-of-type': { position: 'sticky', left: 0, zIndex: 1, backgroundColor: 'inherit' },
    '& .end': { textAlign: 'right' },
    '& .head, & .foot': { position: 'sticky', zIndex: 2, backgroundColor: palette.background.default },
    '& .head': { top: 0, borderBottom: line, fontSize: '0.75rem', fontWeight: 550, color: palette.text.secondary },
    '& .foot': { bottom: 0, fontWeight: 600, borderTop: line },
  };
});

/**
 * A table whose cells may hold fields, of any number of rows, each as high as it needs to be: only those in sight are drawn. For lists that
 * are only read, `data-table/` has sorting and keys.
 */
export function RowTable<Row>(props: RowTableProps<Row>) {
  const { label, columns, rows, rowId, rowHeight, maxHeight, minWidth, totals } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowId(row);
    },
    overscan: OVERSCAN,
    initialRect: FIRST_SIGHT,
    useFlushSync: false,
  });
  const style = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const cells = (draw: (column: RowColumn<Row>) => ReactNode, role: 'cell' | 'columnheader') =>
    columns.map((column, place) => (
      <div
        key={column.id}
        role={place === 0 && role === 'cell' ? 'rowheader' : role}
        className={column.align === 'end' ? 'cell end' : 'cell'}
      >
        {draw(column)}
      </div>
    ));
  return (
    <Frame ref={scroller} style={{ maxHeight }} tabIndex={0} role="group" aria-label={label}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + (totals ? 2 : 1)} style={{ minWidth }}>
        <div role="rowgroup" className="head">
          <div role="row" className="row" aria-rowindex={1} style={style}>
            {cells(({ header }) => header, 'columnheader')}
          </div>
        </div>
        <div role="rowgroup" className="rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div
                key={key}
                ref={virtualizer.measureElement}
                role="row"
                className="row"
                aria-rowindex={index + 2}
                data-index={index}
                style={{ ...style, transform: `translateY(${start}px)` }}
              >
                {cells(({ cell }) => cell(row, index), 'cell')}
              </div>
            );
          })}
        </div>
        {totals && (
          <div role="rowgroup" className="foot">
            <div role="row" className="row" aria-rowindex={rows.length + 2} style={style}>
              {cells(({ id }) => totals[id] ?? null, 'cell')}
            </div>
          </div>
        )}
      </div>
    </Frame>
  );
}
