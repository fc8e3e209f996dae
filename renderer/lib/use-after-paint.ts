import { useEffect, useState } from 'react';

/** The longest that what waits may wait. */
const AT_MOST_MS = 600;

/** False while a screen is first drawn, true once the window has nothing better to do: for what stands out of sight and takes long to draw. */
export function useAfterPaint(): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setAfter(true), { timeout: AT_MOST_MS });
    return () => cancelIdleCallback(waiting);
  }, []);
  return after;
}
