import { MISSING, useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';

/** How long ago channels were read; the exact time on hover. */
export function ReadAge({ at }: { at: number | null }) {
  const format = useFormat();
  const now = useNow();
  if (at === null) return MISSING;
  return <span title={format.dateTime(at)}>{format.age(at, now)}</span>;
}
