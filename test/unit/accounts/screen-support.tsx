import { screen } from '@testing-library/react';
import type { AccountList, AccountRow } from '@shared/ipc/models';
import { AccountsScreen } from '@renderer/features/accounts/accounts-screen';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { renderApp, testProfile, type Answers, type Rendered } from '@test/support/renderer';

const month = { month: '2026-05', consumption: 42_000, profit: 6_300, dailyConsumption: 10_000, asOf: Date.now() };
/** Three accounts: an ordinary one, one low on credit, one of which much is unknown. */
export const rows: AccountRow[] = [
  ordinaryAccount({ id: '1', name: 'Panificio Moretti', credit: 120_000, month }),
  ordinaryAccount({
    id: '2',
    name: 'Ottica Ñandú',
    credit: 9_000,
    month,
    status: 'Suspended',
    phone: '+44 20 7946 0001',
  }),
  ordinaryAccount({ id: '3', name: 'Café Àlba', credit: null, month, phoneStatus: '🦄 Enchanted' }),
];

export function listOf(changes: Partial<AccountList> = {}): AccountList {
  return { rows, rowErrors: [], fetchedAt: Date.now(), lastError: null, partial: false, ...changes };
}

/** Shows the screen as soon as its table stands. */
export async function showAccounts(answers: Answers = {}, language: 'en' | 'it' = 'en'): Promise<Rendered> {
  const rendered = await renderApp(<AccountsScreen profile={testProfile} />, {
    answers: { 'accounts.list': () => listOf(), 'views.list': () => [], ...answers },
    settings: { language },
  });
  await screen.findByRole('grid');
  return rendered;
}

export const shownNames = (): string[] => screen.queryAllByRole('link').map((link) => link.textContent);
export const search = (): HTMLElement => screen.getByRole('searchbox');
/** What main was asked for by this name, in order. */
export const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);
