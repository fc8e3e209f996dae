import { COUNTRY_CODES, countryName } from './countries';
import { fold } from './fold';

/** What people call a country beside the names that the platform has for it. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  'gran bretagna': 'GB',
  england: 'GB',
  inghilterra: 'GB',
  usa: 'US',
  holland: 'NL',
  olanda: 'NL',
  'czech republic': 'CZ',
  'repubblica ceca': 'CZ',
  turkey: 'TR',
};

const folded = (text: string): string =>
  fold(text)
    .replace(/['’.]/g, '')
    .replace(/[-\s]+/g, ' ');

let names: Map<string, string> | null = null;

function allNames(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(OTHER_NAMES));
  for (const code of COUNTRY_CODES) {
    for (const language of ['en', 'it']) names.set(folded(countryName(code, language)), code);
    names.set(code.toLowerCase(), code);
  }
  return names;
}

/**
 * The ISO 3166-1 alpha-2 code, upper case, of a code in any case or of a country's name in English or Italian; null if it is neither. Case,
 * accents, hyphens and full stops do not matter.
 */
export function findCountry(typed: string): string | null {
  return allNames().get(folded(typed)) ?? null;
}
