import { useEffect, useEffectEvent } from 'react';

/** Rows before the last one at which more are wanted. */
const AHEAD = 20;

/** Tells once for each number of rows that the last of them come into sight. */
export function useNearEnd(lastDrawn: number, rows: number, onNearEnd: (() => void) | undefined): void {
  const near = rows > 0 && lastDrawn >= rows - 1 - AHEAD;
  const tell = useEffectEvent(() => onNearEnd?.());
  useEffect(() => {
    if (near) tell();
  }, [near, rows]);
}
