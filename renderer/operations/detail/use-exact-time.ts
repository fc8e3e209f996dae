import { useMemo } from 'react';
import { useFormat } from '@renderer/lib/format';

/** An instant (ms, UTC) in the time zone of this computer, to the second. */
export function useExactTime(): (at: number) => string {
  const { locale } = useFormat();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
    return (at) => format.format(at);
  }, [locale]);
}
