/** What an account takes from its country. */
export interface Country {
  prefix: string;
  timezone: string;
  language: string;
}

const COUNTRIES: Record<string, Country> = {
  IT: { prefix: '+39', timezone: 'Europe/Rome', language: 'it' },
  ES: { prefix: '+34', timezone: 'Europe/Madrid', language: 'es' },
  DE: { prefix: '+49', timezone: 'Europe/Berlin', language: 'de' },
  FR: { prefix: '+33', timezone: 'Europe/Paris', language: 'fr' },
  GB: { prefix: '+44', timezone: 'Europe/London', language: 'en' },
  BR: { prefix: '+55', timezone: 'America/Sao_Paulo', language: 'pt_BR' },
  JP: { prefix: '+81', timezone: 'Asia/Tokyo', language: 'ja' },
  GR: { prefix: '+30', timezone: 'Europe/Athens', language: 'el' },
  PT: { prefix: '+351', timezone: 'Europe/Lisbon', language: 'pt' },
  CH: { prefix: '+41', timezone: 'Europe/Zurich', language: 'de' },
  NL: { prefix: '+31', timezone: 'Europe/Amsterdam', language: 'nl' },
  PL: { prefix: '+48', timezone: 'Europe/Warsaw', language: 'pl' },
  UA: { prefix: '+380', timezone: 'Europe/Kyiv', language: 'uk' },
  BG: { prefix: '+359', timezone: 'Europe/Sofia', language: 'bg' },
  IL: { prefix: '+972', timezone: 'Asia/Jerusalem', language: 'he' },
  AE: { prefix: '+971', timezone: 'Asia/Dubai', language: 'ar' },
  IN: { prefix: '+91', timezone: 'Asia/Kolkata', language: 'hi' },
  MX: { prefix: '+52', timezone: 'America/Mexico_City', language: 'es' },
};

/** What is known of a country; one that is not in the list is taken for Italy's neighbour in everything but its code. */
export function countryOf(code: string): Country {
  return COUNTRIES[code] ?? { prefix: '+39', timezone: 'Europe/Rome', language: 'en' };
}
