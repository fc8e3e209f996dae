import type { TFunction } from 'i18next';
import { MORE_THAN_A_YEAR } from '@shared/domain/runway-words';
import type { Runway, RunwayQuantiles } from '@shared/ipc/watch-models';
import { MISSING, type Format } from '@renderer/lib/format';

export interface RunwayWords {
  /** The likely number of days, or why there is none: "not enough data", "no consumption", "—". */
  text: string;
  /** P10 to P90; null where nothing is told. */
  range: string | null;
  /** In full, for who looks closer. */
  about: string;
}

type Words = TFunction<'runway'>;

/** A number of days, short. */
export function daysText(days: number, t: Words, format: Format): string {
  if (days >= MORE_THAN_A_YEAR) return t('long');
  return days === 0 ? t('short') : t('days', { days: format.number(days) });
}

/** From early to late; one number where both are the same. */
export function rangeText({ p10, p90 }: RunwayQuantiles, t: Words, format: Format): string {
  if (p10 === p90) return daysText(p10, t, format);
  if (p90 >= MORE_THAN_A_YEAR) return t('rangeLong', { from: format.number(p10) });
  return t('range', { from: format.number(p10), to: format.number(p90) });
}

/** How a runway is told wherever it stands in a row. */
export function runwayWords({ why, activeDays, toZero, toThreshold }: Runway, t: Words, format: Format): RunwayWords {
  if (why === 'told' && toZero) {
    const range = rangeText(toZero, t, format);
    const about = t('about.told', { p50: daysText(toZero.p50, t, format), range });
    const threshold = toThreshold && t('about.threshold', { p50: daysText(toThreshold.p50, t, format) });
    return { text: daysText(toZero.p50, t, format), range, about: threshold ? `${about}; ${threshold}` : about };
  }
  const reason = why === 'told' ? 'credit-unknown' : why;
  const unread = reason === 'credit-unknown' || reason === 'not-fetched';
  return {
    text: unread ? MISSING : t(`why.${reason}`),
    range: null,
    about: t(`about.${reason}`, { count: activeDays }),
  };
}
