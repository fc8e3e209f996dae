import { useState } from 'react';

/** The last answer there was: what was shown stays when the next page cannot be had. */
export function useKept<T>(data: T | undefined): T | undefined {
  const [kept, setKept] = useState(data);
  if (data !== undefined && data !== kept) setKept(data);
  return data ?? kept;
}
