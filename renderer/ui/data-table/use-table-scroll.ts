import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { FOOTER_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT, type TablePlace } from './table-types';

/** Rows drawn beyond each edge. */
const OVERSCAN = 6;

interface TableScrollOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** Kept in the document wherever the table is scrolled to, so that the focus is never lost. */
  activeRow: number;
  start: TablePlace | undefined;
  /** The table goes back to its top when this changes: another order or other filters. */
  resetKey: string;
}

/** Which rows are drawn, and bringing a cell into sight. */
export function useTableScroll({ scroller, count, activeRow, start, resetKey }: TableScrollOptions) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: start?.scrollTop ?? 0,
    scrollPaddingEnd: HEADER_HEIGHT + FOOTER_HEIGHT,
    useFlushSync: false,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (activeRow < 0 || activeRow >= range.count || indexes.includes(activeRow)) return indexes;
        return [...indexes, activeRow].sort((a, b) => a - b);
      },
      [activeRow],
    ),
  });

  const restored = useRef(false);
  useLayoutEffect(() => {
    if (restored.current || !start) return;
    restored.current = true;
    scroller.current?.scrollTo({ left: start.scrollLeft, top: start.scrollTop });
  }, [scroller, start]);

  const shownKey = useRef(resetKey);
  useEffect(() => {
    if (shownKey.current === resetKey) return;
    shownKey.current = resetKey;
    // Asking the element where it is, or moving it, lays the whole table out at once: only where there is a way to go.
    if (virtualizer.scrollOffset) scroller.current?.scrollTo({ top: 0 });
  }, [resetKey, scroller, virtualizer]);

  const reveal = (row: number, headerCell: HTMLElement | null): void => {
    if (row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' });
    if (scroller.current && headerCell) revealColumn(scroller.current, headerCell);
  };

  const items = virtualizer.getVirtualItems();
  const slots = Math.ceil((virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT) + 2 + 2 * OVERSCAN;
  const stray = strayIndex(items.map(({ index }) => index));
  /** A row that comes into sight takes over the elements of one that left; the active row far away has its own. */
  const keyOf = (index: number): string | number => (index === stray ? 'stray' : index % slots);
  return { items, keyOf, reveal };
}

/** The row that is drawn though it is out of sight, if there is one: it stands apart from the others at one end. */
function strayIndex(indexes: readonly number[]): number | null {
  const [first, second] = indexes;
  const [last, beforeLast] = [indexes.at(-1), indexes.at(-2)];
  if (first !== undefined && second !== undefined && second - first > 1) return first;
  return last !== undefined && beforeLast !== undefined && last - beforeLast > 1 ? last : null;
}

/** Scrolls sideways until the column stands clear of the sticky ones: the first, and the check boxes before it. */
function revealColumn(scroller: HTMLElement, headerCell: HTMLElement): void {
  const cells = [...(headerCell.parentElement?.children ?? [])].filter((cell) => cell instanceof HTMLElement);
  const sticky = cells.slice(0, cells[0]?.classList.contains('pick') ? 2 : 1);
  if (sticky.includes(headerCell)) return;
  const from = headerCell.offsetLeft - sticky.reduce((width, cell) => width + cell.offsetWidth, 0);
  const to = headerCell.offsetLeft + headerCell.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > from) scroller.scrollLeft = from;
  else if (scroller.scrollLeft < to) scroller.scrollLeft = to;
}
