import type { DayNumber } from '../clock';
import { hash32, mulberry32 } from '../rng';
import type { AccountRecord } from '../state';
import { AccountBooks } from '../traffic/account-books';
import { costsOf, MARGIN_PRESETS } from '../traffic/prices';
import type { TrafficProfile } from '../traffic/profile';
import type { AccountSeed } from './account-seed';
import { countryOf } from './countries';

/** The days that the seeds hang on. */
export interface Calendar {
  /** History starts here: the first of a month, 14 months back. */
  firstDay: DayNumber;
  /** The day the sandbox was started. */
  startDay: DayNumber;
  /** The first of the month it was started in: the stories of the portfolio are told from here. */
  month: DayNumber;
}

const USUAL_MIX: [number, number, number, number] = [0.4, 0.28, 0.04, 0.28];
const OLDEST = Number.NEGATIVE_INFINITY;

function trafficOf(seed: string, from: AccountSeed, calendar: Calendar): TrafficProfile {
  const key = hash32(seed, from.name);
  const random = mulberry32(key);
  const [marketing, utility, authentication, service] = from.mix ?? USUAL_MIX;
  const { story } = from;
  const costs = costsOf(from.country);
  if (!costs) throw new RangeError(`no prices for ${from.country}`);
  return {
    key,
    volume: from.volume,
    mix: { marketing, utility, authentication, service },
    rhythm: from.rhythm ?? 'always',
    season: from.season ?? 'flat',
    growth: from.growth ?? 0,
    campaignEvery: from.campaignEvery ?? 6,
    errorShare: 0.012 + 0.02 * random(),
    readShare: 0.58 + 0.25 * random(),
    openedOn: story?.kind === 'new' ? calendar.month - story.daysBeforeMonth : null,
    silentFrom: story?.kind === 'silent' ? calendar.month - 28 : null,
    failingFrom: story?.kind === 'failing' ? calendar.month - 48 : null,
    sms: from.sms ?? null,
    smsVolume: from.sms ? Math.max(4, from.volume * 0.06) : 0,
    costs,
  };
}

function booksOf(from: AccountSeed, profile: TrafficProfile, threshold: number, calendar: Calendar): AccountBooks {
  const random = mulberry32(profile.key ^ 0x5bd1e995);
  const running = from.volume > 0;
  const days = from.volume > 1000 ? 7 : 10 + Math.floor(random() * 14);
  return new AccountBooks({
    profile,
    margins: MARGIN_PRESETS[from.margins ?? 'plain'],
    firstDay: calendar.firstDay,
    cycle: { days, phase: Math.floor(random() * days) },
    reserve: running ? Math.round((threshold * (0.75 + random())) / 10) * 10 : 0,
    noRechargeFrom: from.story?.kind === 'running-out' ? calendar.month - 12 : null,
    target: from.story?.kind === 'running-out' ? { day: calendar.startDay, balance: from.story.credit } : null,
  });
}

function phoneOf(from: AccountSeed, key: number): string | null {
  if (from.phone === null) return null;
  const { prefix } = countryOf(from.country);
  const digits = `${prefix.slice(1)}555${String(key % 10_000_000).padStart(7, '0')}`;
  return key % 5 === 0 ? `+${digits}` : digits;
}

const limitOf = (volume: number): number =>
  volume > 1000 ? 100_000 : volume > 150 ? 10_000 : volume > 20 ? 1000 : 250;

/** An account of the demo portfolio, with its books. */
export function buildAccount(seed: string, id: number, from: AccountSeed, calendar: Calendar): AccountRecord {
  const profile = trafficOf(seed, from, calendar);
  const country = countryOf(from.country);
  const threshold = from.lowCreditThreshold ?? 15_000;
  return {
    id,
    name: from.name,
    status: from.status ?? 'Active',
    isActive: from.status === undefined || from.status === 'active',
    defaultLanguage: from.language === undefined ? country.language : from.language,
    phone: phoneOf(from, profile.key),
    phoneStatus: from.phoneStatus ?? '🟢 Connected',
    qualityScore: from.quality ?? 1,
    qualityReasons: from.qualityReasons ?? null,
    hasOfficialVerification: from.verified ?? false,
    dailyLimit: limitOf(from.volume),
    countryCode: from.countryCode ?? from.country,
    defaultCountryCode: from.country,
    defaultPrefix: country.prefix,
    timezone: country.timezone,
    accountType: from.type ?? 2,
    lowCreditThreshold: threshold,
    trouble: from.trouble ?? null,
    books: booksOf(from, profile, threshold, calendar),
    profitSlips: from.profitSlip ? new Map([[calendar.month - 9, from.profitSlip]]) : new Map<DayNumber, number>(),
    keysIssued: 1,
    keysRevokedThrough: 0,
  };
}

/** An account that `add_sv_clients` makes: no phone, no credit, no traffic. */
export function buildNewClient(
  seed: string,
  id: number,
  name: string,
  country: string,
  today: DayNumber,
): AccountRecord {
  const priced = costsOf(country) ? country : 'IT';
  const from: AccountSeed = { name, country: priced, volume: 0, status: 'Created', phone: null, quality: 0 };
  const account = buildAccount(`${seed}:${id}`, id, from, { firstDay: today, startDay: today, month: OLDEST });
  return {
    ...account,
    phoneStatus: 'Undefined',
    countryCode: country,
    defaultCountryCode: country,
    dailyLimit: 1000,
    keysIssued: 0,
  };
}
