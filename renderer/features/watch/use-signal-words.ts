import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { QUALITY_CLASSES, statusWords } from '@shared/domain/account';
import { thousandths } from '@shared/domain/money';
import type { WatchSignal } from '@shared/ipc/watch-models';
import { type Format, MISSING, useFormat } from '@renderer/lib/format';

type Words = TFunction<'watch'>;

/** Beyond it "times the usual" says no more than the amount. */
const MOST_TIMES = 100;

const money = (format: Format, value: number | null): string =>
  format.money(value === null ? null : thousandths(Math.round(value)));

function weekdayOf({ day }: WatchSignal, format: Format): string {
  const options = { weekday: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(format.locale, options).format(Date.parse(`${day}T00:00:00Z`));
}

function spikeWords(signal: WatchSignal, t: Words, format: Format): string {
  const { value, usual, span } = signal;
  const times = (value ?? 0) / (usual ?? 0);
  if (!Number.isFinite(times) || times > MOST_TIMES) return t('words.spikeNew', { value: money(format, value) });
  const shown = format.decimal(times, 1);
  return span === 'week'
    ? t('words.spikeWeek', { times: shown })
    : t('words.spikeDay', { times: shown, weekday: weekdayOf(signal, format) });
}

function dropWords(signal: WatchSignal, t: Words, format: Format): string {
  const { value, usual, span } = signal;
  if (value === 0) return t(span === 'week' ? 'words.silentWeek' : 'words.silentDay', { usual: money(format, usual) });
  const percent = format.percent((value ?? 0) / (usual ?? 1), 0);
  return span === 'week'
    ? t('words.dropWeek', { percent })
    : t('words.dropDay', { percent, weekday: weekdayOf(signal, format) });
}

/** A quality in the person's language; what is none of them as it came. */
export function qualityWords(t: Words, quality: string | null): string {
  const known = QUALITY_CLASSES.find((one) => one === quality);
  return known ? t(`quality.${known}`) : (quality ?? MISSING);
}

const limitWords = (format: Format, limit: string | null): string =>
  format.number(limit === null ? null : Number(limit));

function wordsOf(signal: WatchSignal, t: Words, format: Format): string {
  const { kind, before, after } = signal;
  const rates = { value: format.percent(signal.value), usual: format.percent(signal.usual) };
  switch (kind) {
    case 'consumption-spike':
      return spikeWords(signal, t, format);
    case 'consumption-drop':
      return dropWords(signal, t, format);
    case 'delivered-rate-falling':
      return t('words.delivered', rates);
    case 'read-rate-falling':
      return t('words.read', rates);
    case 'quality-worse':
    case 'quality-better':
      return t('words.quality', { before: qualityWords(t, before), after: qualityWords(t, after) });
    case 'phone-status-changed':
      return t('words.phone', { before: statusWords(before ?? MISSING), after: statusWords(after ?? MISSING) });
    case 'daily-limit-changed':
      return t('words.limit', { before: limitWords(format, before), after: limitWords(format, after) });
    case 'daily-limit-near':
      return t('words.limitNear', { value: format.percent(signal.value, 0) });
  }
}

export interface SignalWords {
  /** What changed, in a sentence. */
  words: string;
  /** Of which day or days. */
  when: string;
}

/** Says what a signal means, in the person's language. */
export function useSignalWords(): (signal: WatchSignal) => SignalWords {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (signal) => {
    const when = signal.before !== null ? 'change' : signal.span;
    return { words: wordsOf(signal, t, format), when: t(`when.${when}`, { day: format.day(signal.day) }) };
  };
}
