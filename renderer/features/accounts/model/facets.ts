import { countryOf, isLowCredit, phoneStatusClass, qualityClass } from '@shared/domain/account';
import type { AccountRow } from '@shared/ipc/models';
import { isKnownStatus } from '@renderer/lib/account-tones';

/** The properties that accounts are filtered by, in the order they are shown. */
export const FACETS = ['status', 'phoneStatus', 'quality', 'credit', 'country', 'accountType'] as const;
export type FacetId = (typeof FACETS)[number];

/** The value of an account that Spoki gave nothing for. */
export const MISSING = '';
/** Marks a value that the reference does not know: what follows is shown as it came. */
const RAW = 'raw:';

export type FacetValues = Readonly<Record<FacetId, string>>;
/** The chosen values of each facet; an absent or empty facet lets every account pass. */
export type Filters = Readonly<Partial<Record<FacetId, readonly string[]>>>;

export interface FacetOption {
  value: string;
  count: number;
}

export function facetValuesOf(row: AccountRow): FacetValues {
  return {
    status: statusValue(row.status),
    phoneStatus: phoneStatusValue(row.phoneStatus),
    quality: qualityValue(row.qualityScore),
    credit: creditValue(row),
    country: countryOf(row) ?? MISSING,
    accountType: row.accountType === null ? MISSING : String(row.accountType),
  };
}

/** The part to be shown as it came, or `null` for a value that has a name of its own. */
export function rawPart(value: string): string | null {
  return value.startsWith(RAW) ? value.slice(RAW.length) : null;
}

export function passesFilters(values: FacetValues, filters: Filters, except?: FacetId): boolean {
  return FACETS.every((facet) => {
    const chosen = filters[facet];
    return facet === except || !chosen || chosen.length === 0 || chosen.includes(values[facet]);
  });
}

/**
 * The values of one facet, each with the number of accounts that choosing it alone would leave, given the other filters.
 * Chosen values stay listed at 0, so that they can be unchosen.
 */
export function facetOptions(accounts: Iterable<FacetValues>, filters: Filters, facet: FacetId): FacetOption[] {
  const counts = new Map<string, number>((filters[facet] ?? []).map((value) => [value, 0]));
  for (const values of accounts) {
    const value = values[facet];
    const passes = passesFilters(values, filters, facet) ? 1 : 0;
    counts.set(value, (counts.get(value) ?? 0) + passes);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort(byValue);
}

export function toggleValue(filters: Filters, facet: FacetId, value: string): Filters {
  const chosen = filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return withValues(filters, facet, next);
}

export function withValues(filters: Filters, facet: FacetId, values: readonly string[]): Filters {
  const { [facet]: _replaced, ...others } = filters;
  return values.length === 0 ? others : { ...others, [facet]: values };
}

export function hasFilters(filters: Filters): boolean {
  return FACETS.some((facet) => (filters[facet]?.length ?? 0) > 0);
}

/** By value, with what is missing last: an order that does not change while counts do. */
function byValue(a: FacetOption, b: FacetOption): number {
  if (a.value === b.value) return 0;
  if (a.value === MISSING || b.value === MISSING) return a.value === MISSING ? 1 : -1;
  return a.value < b.value ? -1 : 1;
}

/** The reference names one status only; any other is its own value, as it came. */
function statusValue(label: string | null): string {
  const raw = label?.trim() ?? MISSING;
  if (raw === MISSING) return MISSING;
  return isKnownStatus(raw) ? 'active' : `${RAW}${raw}`;
}

function phoneStatusValue(label: string | null): string {
  const known = phoneStatusClass(label);
  return known === 'other' ? `${RAW}${label?.trim()}` : known;
}

function qualityValue(score: number | null): string {
  const known = qualityClass(score);
  return known === 'other' ? `${RAW}${score}` : known;
}

function creditValue(row: AccountRow): string {
  const low = isLowCredit(row);
  if (low === null) return MISSING;
  return low ? 'low' : 'enough';
}
