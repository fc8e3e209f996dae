import type { Forecast } from '@shared/domain/report';

/** Spoki's names of the kinds of message a forecast counts, in the order in which they are shown. */
export const FORECAST_KINDS = [
  'marketing_templates',
  'utility_templates',
  'authentication_templates',
  'service_messages',
  'sms',
] as const;
export type ForecastKind = (typeof FORECAST_KINDS)[number];

export interface ForecastItem {
  key: string;
  /** Null for a kind this version does not know: shown under Spoki's own name. */
  kind: ForecastKind | null;
  /** A number of messages, no limit, words of Spoki that are neither, or nothing usable. */
  value: { is: 'count'; count: number } | { is: 'unlimited' } | { is: 'words'; words: string } | { is: 'missing' };
}

function valueOf(raw: Forecast[string]): ForecastItem['value'] {
  if (raw === null) return { is: 'missing' };
  if (typeof raw === 'number') return { is: 'count', count: raw };
  return raw.trim().toLowerCase() === 'unlimited' ? { is: 'unlimited' } : { is: 'words', words: raw };
}

/** Every entry of a forecast: the known kinds in their order, then unknown ones as they came. */
export function forecastItems(forecast: Forecast): ForecastItem[] {
  const known = FORECAST_KINDS.filter((kind) => Object.hasOwn(forecast, kind)).map((kind) => ({
    key: kind,
    kind,
    value: valueOf(forecast[kind] ?? null),
  }));
  const unknown = Object.entries(forecast)
    .filter(([key]) => !FORECAST_KINDS.some((kind) => kind === key))
    .map(([key, raw]) => ({ key, kind: null, value: valueOf(raw) }));
  return [...known, ...unknown];
}
