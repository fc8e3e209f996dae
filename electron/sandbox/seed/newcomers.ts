import type { AccountSeed } from './account-seed';

/** What is the same for all who are still coming aboard. */
const newcomer = (name: string, country: string, status: string): AccountSeed => ({
  name,
  country,
  volume: 0,
  status,
  quality: 0,
  ...(status === 'Connected' ? { phoneStatus: '⏳ Pending' } : { phone: null, phoneStatus: 'Undefined' }),
});

/** The demo partner's latest clients, in the order of their signing. All names are invented. */
export const NEWCOMERS: readonly AccountSeed[] = [
  newcomer('Studio Dentistico Valdombra', 'IT', 'Onboarding Started'),
  { ...newcomer('Ciclofficina Pedalverde', 'IT', 'Connected'), trouble: 'red' },
  newcomer('Hotel Miramonti Celeste', 'IT', 'Created'),
  newcomer('Floristería Sol de Abril', 'ES', 'Onboarding Started'),
  newcomer('Pasticceria Dolce Brezza', 'IT', 'Created'),
];
