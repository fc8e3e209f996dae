import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** Whole seconds left of this time, renewed each second from when it is first shown; 0 once it is over. */
export function useCountdown(lengthMs: number): number {
  const [end] = useState(() => Date.now() + lengthMs);
  const [left, setLeft] = useState(Math.ceil(lengthMs / SECOND_MS));
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / SECOND_MS))), SECOND_MS);
    return () => clearInterval(timer);
  }, [end]);
  return left;
}
