import type { AccountSeed } from './account-seed';

/** The demo partner's clients that are not running: still coming aboard, or gone. All names are invented. */
export const QUIET_CLIENTS: readonly AccountSeed[] = [
  {
    name: 'Erboristeria Luna Crescente',
    country: 'IT',
    volume: 0,
    status: 'Created',
    phone: null,
    phoneStatus: 'Undefined',
    quality: 0,
  },
  {
    name: 'Nuova Apertura S.n.c.',
    country: 'IT',
    volume: 0,
    status: 'Onboarding Started',
    phone: null,
    phoneStatus: 'Undefined',
    quality: 0,
    ofAgency: true,
  },
  {
    name: 'Vivaio Terra e Radici',
    country: 'IT',
    volume: 0,
    status: 'Connected',
    phoneStatus: '⏳ Pending',
    quality: 0,
  },
  {
    name: 'Pousada do Salgueiro',
    country: 'PT',
    volume: 0,
    status: 'Disconnected',
    phoneStatus: '📵 Disconnected',
    quality: 0,
  },
  {
    name: 'Fietsenmaker ’t Wiel',
    country: 'NL',
    volume: 0,
    status: 'Disconnected',
    phoneStatus: '🚫 Banned',
    quality: 3,
    qualityReasons: 'POLICY_VIOLATION',
  },
];
