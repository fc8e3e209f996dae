import { useMemo } from 'react';
import { type Currency, type Thousandths, formatMoney } from '@shared/domain/money';
import type { ReportDay, ReportMonth } from '@shared/domain/report-day';
import { useActiveProfile } from './queries/profiles';
import { useSettings } from './queries/settings';

/** What stands where a value is missing: never 0. */
export const MISSING = '—';

type Maybe<T> = T | null | undefined;
interface MoneyOptions {
  /** 2 for totals (default), 3 for unit prices and margins. */
  decimals?: 2 | 3;
  /** Without the currency, where a column's header names it. */
  bare?: boolean;
}

const AGE_UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const isMissing = (value: Maybe<number>): value is null | undefined =>
  value === null || value === undefined || Number.isNaN(value);

/** English as in Britain: days before months, 24 hours. */
export const LOCALES = { en: 'en-GB', it: 'it' } as const;

/** Every way in which a value becomes text, in one language and currency. Missing values become "—". */
export function createFormat(locale: string, currency: Currency) {
  const made = new Map<string, Intl.NumberFormat>();
  const numbers = (style: 'decimal' | 'percent', decimals: number): Intl.NumberFormat => {
    const key = `${style} ${decimals}`;
    const known =
      made.get(key) ??
      new Intl.NumberFormat(locale, { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    made.set(key, known);
    return known;
  };
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const changes = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

  return {
    locale,
    currency,
    /** Thousandths in the profile's currency. */
    money: (value: Maybe<Thousandths>, options: MoneyOptions = {}): string =>
      isMissing(value) ? MISSING : formatMoney(value, { currency, locale, ...options }),
    /** A whole number, grouped. */
    number: (value: Maybe<number>): string => (isMissing(value) ? MISSING : integers.format(value)),
    /** A number with up to this many decimals. */
    decimal: (value: Maybe<number>, decimals: number): string =>
      isMissing(value) ? MISSING : numbers('decimal', decimals).format(value),
    /** A short number for axes: 12k. */
    compact: (value: Maybe<number>): string => (isMissing(value) ? MISSING : compact.format(value)),
    /** A fraction as a percentage: 0.123 → 12.3 %. */
    percent: (value: Maybe<number>, decimals = 1): string =>
      isMissing(value) ? MISSING : numbers('percent', decimals).format(value),
    /** A change as a percentage with its sign: 0.123 → +12.3 %. */
    change: (value: Maybe<number>): string => (isMissing(value) ? MISSING : changes.format(value)),
    day: (value: Maybe<ReportDay>): string => (value ? days.format(midnight(value)) : MISSING),
    /** A day without its year, for axes. */
    shortDay: (value: Maybe<ReportDay>): string => (value ? shortDays.format(midnight(value)) : MISSING),
    month: (value: Maybe<ReportMonth>): string => (value ? months.format(midnight(`${value}-01`)) : MISSING),
    /** An instant (ms, UTC) in the time zone of this computer. */
    dateTime: (value: Maybe<number>): string => (isMissing(value) ? MISSING : instants.format(value)),
    /** How long ago an instant was: "4 min ago". Both in ms, UTC. */
    age: (value: Maybe<number>, now: number): string => {
      if (isMissing(value)) return MISSING;
      const past = Math.max(0, now - value);
      const [unit, ms] = AGE_UNITS.find(([, size]) => past >= size) ?? ['second', 1_000];
      return unit === 'second' ? relative.format(0, 'second') : relative.format(-Math.floor(past / ms), unit);
    },
    /** A length of time: "2 min", "45 sec". In ms. */
    duration: (value: Maybe<number>): string => {
      if (isMissing(value)) return MISSING;
      const [unit, ms] = AGE_UNITS.find(([, size]) => value >= size) ?? (['second', 1_000] as const);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.ceil(value / ms));
    },
    /** A file size in bytes: "1.2 MB". */
    bytes: (value: number): string => {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const step = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[step],
        unitDisplay: 'short',
        maximumFractionDigits: step === 0 ? 0 : 1,
      }).format(value / 1_000 ** step);
    },
    /** A country's name in the language; the code itself where there is no name. */
    country: (code: Maybe<string>): string => {
      if (!code) return MISSING;
      try {
        return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

export type Format = ReturnType<typeof createFormat>;

/** Formatting in the active language and in the active profile's currency. */
export function useFormat(): Format {
  const { language, currency } = useSettings();
  const profile = useActiveProfile();
  const used = profile?.currency ?? currency;
  return useMemo(() => createFormat(LOCALES[language], used), [language, used]);
}
