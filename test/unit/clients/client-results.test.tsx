import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { type NewClient, newClientSchema } from '@shared/domain/new-client';
import type { JobRow } from '@shared/ipc/operation-models';
import { ClientResults } from '@renderer/features/clients/results/client-results';
import { renderApp } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { jobOf, jobRow } from '../jobs/job-samples';
import { freshProfile, show, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const named = (accountName: string): NewClient =>
  newClientSchema.parse({
    accountName,
    countryCode: 'IT',
    email: `${accountName.toLowerCase()}@b.it`,
    firstName: 'Anna',
    vatAmount: 2200,
  });
const request = (position: number, names: string[], note: string, more: Partial<JobRow>): JobRow =>
  jobRow(position, { accountId: null, intent: { kind: 'add-clients', clients: names.map(named) }, note, ...more });

const rows = [
  request(0, ['Aurora', 'Bellini'], 'march.csv #2 #3', {
    ...{ state: 'OK', standing: 'applied' },
    made: {
      what: 'clients',
      accounts: ['70', '71'].map((id, position) => ({ position, accountId: accountIdSchema.parse(id) })),
    },
  }),
  request(1, ['Carta', 'Dolci'], 'march.csv #4 #5', {
    ...{ state: 'REJECTED', standing: 'not-applied', mayBeSentAgain: true },
    error: { kind: 'rejected', message: 'HTTP 400', fields: { '1.vat_amount': ['Not of this country.'] } },
  }),
];

describe('the results of new clients', () => {
  it('lead those created to their activation, and those that were not back to be corrected, with Spoki’s words', async () => {
    const profile = freshProfile();
    const job = jobOf(rows, { profileId: profile.id, state: 'done', kinds: ['add-clients'] });
    const shown = await renderApp(<ClientResults job={job} rows={rows} requests={null} />, { profiles: [profile] });
    const row = (name: string) => screen.getByText(name).closest('[role="row"]');
    expect(row('Bellini')).toHaveTextContent(/^3.*Created.*Open 71/);
    expect(row('Carta')).toHaveTextContent('Spoki says of VAT, %: Not of this country.');
    expect(row('Dolci')).toHaveTextContent('Another client of the same request was refused');
    expect(screen.getByRole('button', { name: 'Start activation of 2 clients' })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Correct 2 clients and send again' }));
    expect(shown.searchOf()).toEqual({ do: 'add' });
    shown.unmount();
    await show({}, profile);
    expect(await screen.findByText('1 of 2 rows will be created.')).toBeInTheDocument();
    expect(row('Carta')).toHaveTextContent(/^4.*Spoki says of VAT, %: Not of this country./);
    expect(screen.getByRole('checkbox', { name: 'Create Carta' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Create Dolci' })).toBeChecked();
  });
});
