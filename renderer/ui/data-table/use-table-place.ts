import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { TablePlace } from './table-types';

interface TablePlaceOptions {
  scroller: RefObject<HTMLElement | null>;
  rowId: string | null;
  columnId: string;
  start: TablePlace | undefined;
  onLeave: ((place: TablePlace) => void) | undefined;
}

/** Remembers where the person is, gives the focus back at the start, and tells the place when a table that was used goes away. */
export function useTablePlace({ scroller, rowId, columnId, start, onLeave }: TablePlaceOptions): void {
  const seen = useRef<Omit<TablePlace, 'rowId' | 'columnId'> | null>(start ?? null);

  const begin = useEffectEvent((element: HTMLElement) => {
    if (start?.focused) element.focus({ preventScroll: true });
  });
  const leave = useEffectEvent(() => {
    if (seen.current) onLeave?.({ ...seen.current, rowId, columnId });
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const note = (focused: boolean): void => {
      seen.current = { scrollTop: element.scrollTop, scrollLeft: element.scrollLeft, focused };
    };
    const scrolled = (): void => note(seen.current?.focused ?? false);
    const focusIn = (): void => note(true);
    // Opening a row takes the focus away with the table itself: then nothing else has it, and the person was here.
    const focusOut = (event: FocusEvent): void => {
      if (event.relatedTarget) note(false);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    element.addEventListener('focus', focusIn);
    element.addEventListener('blur', focusOut);
    begin(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      element.removeEventListener('focus', focusIn);
      element.removeEventListener('blur', focusOut);
      leave();
    };
  }, [scroller]);
}
