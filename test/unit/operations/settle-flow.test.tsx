import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NO_EVIDENCE } from '@electron/services/operations/settlement';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { createKey, operationIn, reviewOf, revokeKey } from '@test/support/operations';
import { renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

it('comes back to the lost key once it is revoked, because that does not settle it', async () => {
  await renderApp(<UnknownOutcomes profileId={testProfile.id} />, {
    answers: {
      'operations.unknown': () => [operationIn('UNKNOWN', createKey)],
      'operations.evidence': () => NO_EVIDENCE,
      'operations.review': () => reviewOf(revokeKey),
      'operations.confirm': () => operationIn('OK', revokeKey),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Settle: / }));
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke the account key…' }));
  const revocation = within(await screen.findByRole('dialog', { name: 'Revoke the account key' }));
  await userEvent.click(await revocation.findByRole('button', { name: 'Revoke key' }));
  expect(await revocation.findByText('Spoki confirmed it.')).toBeInTheDocument();
  await userEvent.click(revocation.getByRole('button', { name: 'Close' }));
  const settling = within(await screen.findByRole('dialog', { name: 'Settle: Create an account key' }));
  expect(settling.getByRole('radio', { name: 'It was applied' })).toBeInTheDocument();
});
