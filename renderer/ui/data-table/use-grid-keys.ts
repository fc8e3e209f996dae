import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { moveInGrid } from './grid-keys';
import { BOX_COLUMN, FOOTER_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT, type GridPosition } from './table-types';
import type { RowMarks } from './use-row-marks';

interface GridKeysOptions {
  scroller: RefObject<HTMLElement | null>;
  position: GridPosition;
  rows: number;
  columnIds: readonly string[];
  goTo: (position: GridPosition) => void;
  onSortColumn: (columnId: string) => void;
  onOpenRow: (row: number) => void;
  /** Explains the figure of a cell, if it can be explained. */
  onExplainCell: (position: GridPosition) => boolean;
  marks: RowMarks;
}

const TAKES_NO_FOCUS = `[role="columnheader"], [role="link"], [data-column="${BOX_COLUMN}"]`;

/** What keys and the mouse do in the table; the caller draws the result. */
export function useGridKeys(options: GridKeysOptions) {
  const { scroller, position, rows, columnIds, goTo, onSortColumn, onOpenRow, onExplainCell, marks } = options;

  const pressHeader = (columnId: string): void => {
    if (columnId === BOX_COLUMN) marks.toggleAll();
    else onSortColumn(columnId);
  };

  const act = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') return marks.clear();
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) return marks.markAll();
    const activates = event.key === 'Enter' || event.key === ' ';
    if (!activates) return false;
    const columnId = columnIds[position.column] ?? '';
    if (position.row === -1) pressHeader(columnId);
    else if (event.key === 'Enter' && columnId !== BOX_COLUMN) {
      if (!onExplainCell(position)) onOpenRow(position.row);
    } else marks.toggle(position.row, event.shiftKey);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current || event.altKey) return;
    const visible = (scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT - FOOTER_HEIGHT;
    const bounds = { rows, columns: columnIds.length, page: Math.floor(visible / ROW_HEIGHT) - 1 };
    const next = moveInGrid({ key: event.key, jump: event.ctrlKey || event.metaKey }, position, bounds);
    if (next) goTo(next);
    if (next || act(event)) event.preventDefault();
  };

  const placeOf = (event: MouseEvent): GridPosition | null => {
    if (!(event.target instanceof Element)) return null;
    const row = event.target.closest('[data-index]')?.getAttribute('data-index');
    const column = columnIds.indexOf(event.target.closest('[data-column]')?.getAttribute('data-column') ?? '');
    return row === null || row === undefined || column === -1 ? null : { row: Number(row), column };
  };

  /** The focus stays on the table as a whole, whatever inside it was pressed. */
  const onMouseDown = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest(TAKES_NO_FOCUS)) {
      event.preventDefault();
      scroller.current?.focus({ preventScroll: true });
    }
  };

  const onClick = (event: MouseEvent): void => {
    const header = event.target instanceof Element ? event.target.closest('[role="columnheader"]') : null;
    if (header) pressHeader(header.getAttribute('data-column') ?? '');
    const place = placeOf(event);
    if (!place) return;
    goTo(place);
    if (columnIds[place.column] === BOX_COLUMN) marks.toggle(place.row, event.shiftKey);
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('.opens')) onOpenRow(place.row);
    else if (event.target.closest('.explains')) onExplainCell(place);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const place = placeOf(event);
    if (place && columnIds[place.column] !== BOX_COLUMN) onOpenRow(place.row);
  };

  return { onKeyDown, onMouseDown, onClick, onDoubleClick };
}
