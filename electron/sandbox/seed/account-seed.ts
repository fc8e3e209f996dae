import type { MarginPreset } from '../traffic/prices';
import type { Trouble } from '../state';
import type { Rhythm, Season } from '../traffic/profile';

/** What is special about an account; at most one story each. */
export type Story =
  | { kind: 'silent' }
  | { kind: 'failing' }
  | { kind: 'new'; daysBeforeMonth: number }
  /** Recharges have stopped; the credit on the day the sandbox starts, in thousandths. */
  | { kind: 'running-out'; credit: number };

/** One client of the demo partner. What is left out takes its usual value. */
export interface AccountSeed {
  name: string;
  country: string;
  /** Messages on an ordinary day; 0 for an account that is not running. */
  volume: number;
  rhythm?: Rhythm;
  season?: Season;
  growth?: number;
  margins?: MarginPreset;
  /** Parts of marketing, utility, authentication and service. */
  mix?: [number, number, number, number];
  campaignEvery?: number;
  story?: Story;
  sms?: 'one-way' | 'two-way';
  status?: string;
  phoneStatus?: string;
  quality?: number;
  qualityReasons?: string | null;
  type?: 1 | 2 | 4;
  language?: string | null;
  /** `null` for none; otherwise a number is made up. */
  phone?: null;
  countryCode?: string;
  verified?: boolean;
  lowCreditThreshold?: number;
  /** What `advance` brings once it is active. */
  trouble?: Trouble;
  /** A client of the demo agency too. */
  ofAgency?: true;
  /** One reported profit total is off by this much, in thousandths: the planted row of the README. */
  profitSlip?: number;
}
