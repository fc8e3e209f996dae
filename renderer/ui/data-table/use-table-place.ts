import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import type { TablePlace } from './table-types';

interface TablePlaceOptions {
  scroller: RefObject<HTMLElement | null>;
  rowId: string | null;
  columnId: string;
  start: TablePlace | undefined;
  onLeave: ((place: TablePlace) => void) | undefined;
}

/** Remembers where the person is, gives the focus back at the start, and tells the place when the table goes away. */
export function useTablePlace({ scroller, rowId, columnId, start, onLeave }: TablePlaceOptions): void {
  const place = useRef<TablePlace>({ scrollTop: 0, scrollLeft: 0, rowId, columnId, focused: false });
  useLayoutEffect(() => {
    place.current = { ...place.current, rowId, columnId };
  }, [rowId, columnId]);

  const begin = useEffectEvent((element: HTMLElement) => {
    if (start?.focused) element.focus({ preventScroll: true });
  });
  const leave = useEffectEvent(() => onLeave?.(place.current));

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const note = (): void => {
      place.current = { ...place.current, scrollTop: element.scrollTop, scrollLeft: element.scrollLeft };
    };
    const focusIn = (): void => {
      place.current = { ...place.current, focused: true };
    };
    // Opening a row takes the focus away with the table itself: then nothing else has it, and the table is where it was.
    const focusOut = (event: FocusEvent): void => {
      if (event.relatedTarget) place.current = { ...place.current, focused: false };
    };
    element.addEventListener('scroll', note, { passive: true });
    element.addEventListener('focus', focusIn);
    element.addEventListener('blur', focusOut);
    begin(element);
    note();
    return () => {
      element.removeEventListener('scroll', note);
      element.removeEventListener('focus', focusIn);
      element.removeEventListener('blur', focusOut);
      leave();
    };
  }, [scroller]);
}
