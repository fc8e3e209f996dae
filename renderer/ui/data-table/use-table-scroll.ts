import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { FOOTER_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT, type TablePlace } from './table-types';

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
    overscan: 6,
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
    scroller.current?.scrollTo({ top: 0 });
  }, [resetKey, scroller]);

  const reveal = (row: number, headerCell: HTMLElement | null): void => {
    if (row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' });
    if (scroller.current && headerCell) revealColumn(scroller.current, headerCell);
  };

  return { virtualizer, reveal };
}

/** Scrolls sideways until the column stands clear of the sticky first one. */
function revealColumn(scroller: HTMLElement, headerCell: HTMLElement): void {
  const first = headerCell.parentElement?.firstElementChild;
  if (!(first instanceof HTMLElement) || first === headerCell) return;
  const from = headerCell.offsetLeft - first.offsetWidth;
  const to = headerCell.offsetLeft + headerCell.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > from) scroller.scrollLeft = from;
  else if (scroller.scrollLeft < to) scroller.scrollLeft = to;
}
