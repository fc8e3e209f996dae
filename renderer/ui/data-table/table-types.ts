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

export interface TableSelection<Row> {
  selected: ReadonlySet<string>;
  onToggle: (rowId: string) => void;
  /** Check boxes before the first column, with ranges and all rows at once. Without them rows are selected one by one. */
  boxes?: TableBoxes<Row>;
}

/** The functions about rows stay the same as long as nothing changed. */
export interface TableBoxes<Row> {
  /** Selects these rows, or lets go of them. */
  onMark: (rowIds: readonly string[], marked: boolean) => void;
  /** What Esc does while rows are selected. */
  onClear?: () => void;
  /** Names the check box of a row: "Select Panificio Moretti". */
  labelOf: (row: Row) => string;
  /** Names the check box of the header, which stands for all rows shown. */
  allLabel: string;
  /** Whether a row can be selected. Default: all can. */
  mayMark?: (row: Row) => boolean;
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

/** The id of the column of check boxes; no other column may have it. */
export const BOX_COLUMN = 'box';
/** Pixels. */
export const BOX_WIDTH = 36;
export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;
export const FOOTER_HEIGHT = 36;
