/** What one message of a kind costs the partner, in thousandths. */
export interface Costs {
  marketing: number;
  utility: number;
  authentication: number;
  service: number;
  smsOneWay: number;
  smsTwoWay: number;
}

/** What the partner adds to each message or conversation, in thousandths: the seven fields of `set_profits`. */
export interface Margins extends Costs {
  conversation: number;
}

export const MARGIN_PRESETS = {
  plain: { marketing: 10, utility: 5, authentication: 5, service: 0, smsOneWay: 10, smsTwoWay: 12, conversation: 0 },
  rich: { marketing: 20, utility: 15, authentication: 15, service: 0, smsOneWay: 20, smsTwoWay: 22, conversation: 10 },
  thin: { marketing: 0, utility: 5, authentication: 5, service: 0, smsOneWay: 10, smsTwoWay: 2, conversation: 0 },
} as const satisfies Record<string, Margins>;
export type MarginPreset = keyof typeof MARGIN_PRESETS;

export const NO_MARGINS: Margins = {
  marketing: 0,
  utility: 0,
  authentication: 0,
  service: 0,
  smsOneWay: 0,
  smsTwoWay: 0,
  conversation: 0,
};

// marketing, utility and authentication, SMS: with every preset the client's prices are whole cents.
const COSTS: Record<string, [marketing: number, utility: number, sms: number]> = {
  IT: [60, 25, 50],
  ES: [50, 15, 60],
  DE: [100, 45, 70],
  FR: [90, 25, 50],
  GB: [40, 15, 40],
  BR: [50, 5, 30],
  JP: [70, 15, 80],
  GR: [60, 25, 60],
  PT: [50, 15, 50],
  AT: [70, 25, 60],
  CH: [70, 25, 60],
  NL: [100, 45, 70],
  PL: [50, 15, 40],
  UA: [60, 15, 60],
  BG: [60, 15, 60],
  IL: [30, 5, 20],
  AE: [40, 15, 40],
  MA: [40, 15, 60],
  IN: [10, 5, 10],
  MX: [30, 5, 40],
  US: [20, 5, 10],
};

/** The countries whose prices the sandbox knows, by ISO 3166 code. */
export const PRICED_COUNTRIES: readonly string[] = Object.keys(COSTS);

/** Costs of a country, in thousandths; `null` for a country without prices. */
export function costsOf(country: string): Costs | null {
  const row = COSTS[country];
  if (!row) return null;
  const [marketing, utility, sms] = row;
  return { marketing, utility, authentication: utility, service: 0, smsOneWay: sms, smsTwoWay: sms + 8 };
}
