import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  /** Unique in the table; also the last part of the ids of its cells. */
  id: string;
  header: string;
  /** What the header's words mean, shown on hover. */
  description?: string;
  /** Pixels. The first column takes what is left over. */
  size: number;
  /** `end` for figures: tabular numerals, and sorted from the greatest at first. Default `start`. */
  align?: 'start' | 'end';
  cell: (row: Row) => ReactNode;
}

export interface TableSort {
  column: string;
  descending: boolean;
}

/** Where a person was in a table: enough to bring them back there. */
export interface TablePlace {
  scrollTop: number;
  scrollLeft: number;
  /** The active row; `null` for the header. */
  rowId: string | null;
  columnId: string;
  focused: boolean;
}

export interface TableHandle {
  /** Focuses the table on its first row, as when arrowing down from a search field. */
  enter: () => void;
}

/** Row −1 is the header. */
export interface GridPosition {
  row: number;
  column: number;
}

export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;
export const FOOTER_HEIGHT = 36;
