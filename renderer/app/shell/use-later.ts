import { useEffect, useState } from 'react';

/** True after this many milliseconds: the first screen comes first, and nobody misses in its first second what can wait. */
export function useLater(ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}
