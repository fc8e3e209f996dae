import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { madeSchema } from '@shared/domain/operation';
import type { AppError } from '@shared/errors/app-error';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { callsOf, freshProfile, outcome, show, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

async function fillForm(email = 'anna@aurora.it'): Promise<void> {
  await user.type(await screen.findByRole('textbox', { name: 'Account name' }), 'Caffè Aurora');
  await user.type(screen.getByRole('combobox', { name: 'Country' }), 'Ital');
  await user.click(await screen.findByRole('option', { name: 'Italy' }));
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), email);
  await user.type(screen.getByRole('textbox', { name: 'First name' }), 'Anna');
  await user.type(screen.getByRole('textbox', { name: 'VAT, %' }), '22,5');
}

async function createIt(): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Review the client…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Create a client' });
  await user.click(await within(dialog).findByRole('button', { name: 'Create client' }));
  await user.click(await within(dialog).findByRole('button', { name: 'Close' }));
}

describe('one new client', () => {
  it('says at each field what is wrong with it, and sends nothing', async () => {
    const shown = await show();
    await user.type(await screen.findByRole('textbox', { name: 'E-mail' }), 'anna');
    await user.type(screen.getByRole('textbox', { name: 'VAT, %' }), '2200');
    await user.click(screen.getByRole('button', { name: 'Review the client…' }));
    await screen.findByText('There is no account name.');
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(
      'This is not an e-mail address.',
    );
    expect(screen.getByRole('textbox', { name: 'VAT, %' })).toHaveAccessibleDescription(
      'At most 100 %. For 22 % write 22.',
    );
    expect(callsOf(shown, 'operations.review')).toEqual([]);
  });

  it('is reviewed as it is sent, created, and led on to its account and its activation', async () => {
    const shown = await show({
      'operations.confirm': ({ reviewId }) =>
        outcome(reviewId, (operationId, at) => ({
          state: 'OK',
          records: [
            {
              ...{ type: 'OK', operationId, at, newKey: null, answer: { status: 200, body: '[]' } },
              made: madeSchema.parse({ what: 'clients', accounts: [{ position: 0, accountId: '2336' }] }),
            },
          ],
        })),
    });
    await fillForm();
    await createIt();
    expect(callsOf(shown, 'operations.review')).toMatchObject([
      {
        accountId: null,
        intent: {
          kind: 'add-clients',
          clients: [
            {
              ...{ accountName: 'Caffè Aurora', countryCode: 'IT', email: 'anna@aurora.it', firstName: 'Anna' },
              vatAmount: 2250,
            },
          ],
        },
      },
    ]);
    expect(await screen.findByText(/was created as account 2336/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Account name' })).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Start activation' }));
    expect(shown.path()).toBe('/onboarding');
    expect(shown.searchOf()).toEqual({ do: 'activate' });
  });

  it('comes back with Spoki’s words at the field that was refused', async () => {
    const error: AppError = { kind: 'rejected', message: 'HTTP 400', fields: { email: ['This address is in use.'] } };
    await show({
      'operations.confirm': ({ reviewId }) =>
        outcome(reviewId, (operationId, at) => ({
          state: 'REJECTED',
          records: [{ type: 'REJECTED', operationId, at, answer: { status: 400, body: null }, error }],
        })),
    });
    await fillForm();
    await createIt();
    await screen.findByText('Spoki says: This address is in use.');
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/This address is in use/);
    expect(screen.getByRole('textbox', { name: 'Account name' })).toHaveValue('Caffè Aurora');
  });

  it('warns of a name that looks like that of an account, and keeps what was typed while one is elsewhere', async () => {
    const profile = freshProfile();
    const first = await show({}, profile);
    await user.type(await screen.findByRole('textbox', { name: 'Account name' }), 'PANIFICIO moretti');
    expect(await screen.findByText('An account looks the same: Panificio Moretti (7).')).toBeInTheDocument();
    first.unmount();
    await show({}, profile);
    expect(await screen.findByRole('textbox', { name: 'Account name' })).toHaveValue('PANIFICIO moretti');
  });
});
