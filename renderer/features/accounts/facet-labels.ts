import type { TFunction } from 'i18next';
import { PHONE_STATUS_CLASSES, QUALITY_CLASSES } from '@shared/domain/account';
import type { Format } from '@renderer/lib/format';
import { FACETS, MISSING, rawPart, type FacetId, type Filters } from './model/facets';

type T = TFunction<'accounts'>;

/** The words for one value of a facet. What the reference does not know is shown as it came. */
export function facetValueLabel(t: T, format: Format, facet: FacetId, value: string): string {
  const raw = rawPart(value);
  if (raw !== null) return raw;
  if (value === MISSING) return t('facets.missing');
  switch (facet) {
    case 'status':
      return value === 'active' ? t('status.active') : value;
    case 'phoneStatus':
      return phoneStatusLabel(t, value);
    case 'quality':
      return qualityLabel(t, value);
    case 'credit':
      return t(value === 'low' ? 'credit.low' : 'credit.enough');
    case 'country':
      return countryLabel(format, value);
    case 'accountType':
      return accountTypeLabel(t, value);
  }
}

function phoneStatusLabel(t: T, value: string): string {
  const known = PHONE_STATUS_CLASSES.find((one) => one === value);
  return known === undefined || known === 'other' ? value : t(`phoneStatus.${known}`);
}

function qualityLabel(t: T, value: string): string {
  const known = QUALITY_CLASSES.find((one) => one === value);
  return known === undefined || known === 'other' ? value : t(`quality.${known}`);
}

function accountTypeLabel(t: T, value: string): string {
  switch (value) {
    case '1':
      return t('accountType.sandbox');
    case '2':
      return t('accountType.standard');
    case '4':
      return t('accountType.agency');
    default:
      return value;
  }
}

const countryNames = new WeakMap<Format, Map<string, string>>();

/** A country's name; remembered, because finding it out is slow for a cell. */
export function countryLabel(format: Format, code: string): string {
  const names = countryNames.get(format) ?? new Map<string, string>();
  countryNames.set(format, names);
  const name = names.get(code) ?? format.country(code);
  names.set(code, name);
  return name;
}

/** The filters in words, as an export names them: "Status: Active; search: rossi". Empty for no filter. */
export function filterInWords(t: T, format: Format, view: { search: string; filters: Filters }): string {
  const parts: string[] = FACETS.flatMap((facet) => {
    const chosen = view.filters[facet] ?? [];
    const values = chosen.map((value) => facetValueLabel(t, format, facet, value)).join(', ');
    return chosen.length === 0 ? [] : [t('filter.words', { facet: t(`facets.${facet}`), values })];
  });
  const search = view.search.trim();
  if (search !== '') parts.push(t('filter.searchWords', { search }));
  return parts.join('; ');
}
