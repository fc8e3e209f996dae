import { dayNumber, dayText, type SandboxClock } from '../clock';
import { hash32 } from '../rng';
import { type AccountRecord, SandboxState, type StateOptions } from '../state';
import type { AccountSeed } from './account-seed';
import { buildAccount, type Calendar } from './build-account';
import { FOREIGN_CLIENTS } from './foreign-clients';
import { ITALIAN_CLIENTS } from './italian-clients';
import { NEWCOMERS } from './newcomers';
import { QUIET_CLIENTS } from './quiet-clients';

const MONTHS_OF_HISTORY = 14;
const COUNTRIES = ['IT', 'IT', 'IT', 'ES', 'DE', 'FR', 'GB', 'BR'] as const;

function calendarAt(now: number): Calendar {
  const startDay = dayNumber(dayText(Math.floor(now / 86_400_000)));
  const date = new Date(now);
  const firstOf = (months: number): number =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 86_400_000;
  return { firstDay: firstOf(-MONTHS_OF_HISTORY), startDay, month: firstOf(0) };
}

/** The named clients, mixed as a list by date of signing would be, and as many further ones as asked for. */
function clientSeeds(count: number | undefined): AccountSeed[] {
  const older = [...ITALIAN_CLIENTS, ...FOREIGN_CLIENTS, ...QUIET_CLIENTS];
  const named = [...older.sort((a, b) => hash32(a.name) - hash32(b.name)), ...NEWCOMERS];
  const wanted = count ?? named.length;
  const further = Array.from({ length: Math.max(0, wanted - named.length) }, (_, i): AccountSeed => {
    const country = COUNTRIES[i % COUNTRIES.length] ?? 'IT';
    return { name: `Client ${String(i + 1).padStart(5, '0')}`, country, volume: 20 + ((i * 37) % 400), growth: 0.1 };
  });
  return [...named, ...further].slice(0, wanted);
}

/**
 * The demo partner with its portfolio: the same for the same seed and day.
 * @param accountCount how many clients; by default the named ones
 */
export function seedPortfolio(
  seed: string,
  clock: SandboxClock,
  accountCount?: number,
  options: StateOptions = {},
): SandboxState {
  const calendar = calendarAt(clock.now());
  const accounts = new Map<number, AccountRecord>();
  const ofAgency: number[] = [];
  let agencyAccount = 0;
  clientSeeds(accountCount).forEach((from, index) => {
    const id = 1_310_000 + index * 977 + (hash32(seed, from.name, 'id') % 900);
    accounts.set(id, buildAccount(seed, id, from, calendar));
    if (from.ofAgency) ofAgency.push(id);
    if (from.type === 4) agencyAccount = id;
  });
  const partner = {
    id: 41,
    name: 'Software Vendor Demo',
    email: 'partner@vendor-demo.example',
    phone: '+395550000041',
    logo: 'https://vendor-demo.example/logo.png',
    extendedLogo: null,
  };
  const agencies = agencyAccount === 0 ? [] : [{ id: 5210, account: agencyAccount, clients: ofAgency }];
  return new SandboxState(seed, clock, partner, agencies, accounts, options);
}
