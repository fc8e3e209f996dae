import { useMemo, useRef } from 'react';
import type { TableSelection } from './table-types';

/** Of the rows shown that can be selected: whether all, some or none are. As `aria-checked` has it. */
export type MarkedState = boolean | 'mixed';

export interface RowMarks {
  state: MarkedState;
  /** Selects a row or lets go of it; `extend` does the same as last time to all rows from there to here. */
  toggle: (index: number, extend: boolean) => void;
  toggleAll: () => void;
  /** As `clear`, tells whether there was anything to do. */
  markAll: () => boolean;
  clear: () => boolean;
}

/** Which rows are selected, and how keys and the mouse change that. */
export function useRowMarks<Row extends object>(
  rows: readonly Row[],
  rowIds: readonly string[],
  selection: TableSelection<Row> | undefined,
): RowMarks {
  const anchor = useRef<string | null>(null);
  const boxes = selection?.boxes;
  const selected = selection?.selected;
  const mayMark = boxes?.mayMark;
  const markable = useMemo(
    () => (mayMark ? rowIds.filter((_, index) => mayOf(rows[index], mayMark)) : rowIds),
    [rows, rowIds, mayMark],
  );
  const state = useMemo(() => stateOf(markable, selected), [markable, selected]);

  const toggle = (index: number, extend: boolean): void => {
    const id = rowIds[index];
    if (!selection || id === undefined) return;
    if (!boxes) return selection.onToggle(id);
    const from = anchor.current === null || !extend ? -1 : rowIds.indexOf(anchor.current);
    if (from !== -1) {
      const range = new Set(rowIds.slice(Math.min(from, index), Math.max(from, index) + 1));
      const marked = selection.selected.has(rowIds[from] ?? '');
      return boxes.onMark(
        markable.filter((one) => range.has(one)),
        marked,
      );
    }
    if (!mayOf(rows[index], mayMark)) return undefined;
    anchor.current = id;
    return boxes.onMark([id], !selection.selected.has(id));
  };

  const markAll = (): boolean => {
    if (!boxes) return false;
    boxes.onMark(markable, true);
    return true;
  };
  const clear = (): boolean => {
    if (!boxes?.onClear || !selected?.size) return false;
    boxes.onClear();
    return true;
  };
  return { state, toggle, toggleAll: () => boxes?.onMark(markable, state !== true), markAll, clear };
}

function mayOf<Row>(row: Row | undefined, mayMark: ((row: Row) => boolean) | undefined): boolean {
  return row !== undefined && (!mayMark || mayMark(row));
}

function stateOf(ids: readonly string[], selected: ReadonlySet<string> | undefined): MarkedState {
  if (!selected?.size || ids.length === 0) return false;
  const first = selected.has(ids[0] ?? '');
  return ids.every((id) => selected.has(id) === first) ? first : 'mixed';
}
