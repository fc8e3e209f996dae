import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MarginsTab } from '@renderer/features/margins/margins-tab';
import { marginSet } from '@test/support/margin-sets';
import { operationIn } from '@test/support/operations';
import { type Answers, type Rendered, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { idOf, marginAnswers, page, registered, reviewOf, setting, user, usual } from './screen-support';

goWithoutStyleSheets();

const again = marginSet({ ...usual, marketing: 55 });
const unverified = setting('1', again, { state: 'UNKNOWN', applied: null });

async function showTab(answers: Answers): Promise<Rendered> {
  const rendered = await renderApp(<MarginsTab profile={testProfile} page={page} />, {
    answers: { ...marginAnswers, ...answers },
  });
  await screen.findByRole('button', { name: 'Send the same again…' });
  return rendered;
}

const reviewsOf = ({ main }: Rendered): unknown[] =>
  main.calls.filter(({ name }) => name === 'operations.review').map(({ input }) => input);

test('margins of unknown outcome can be sent again as they were', async () => {
  const rendered = await showTab({ 'margins.register': () => [{ ...registered('1', usual), unverified }] });
  await user.click(screen.getByRole('button', { name: 'Send the same again…' }));
  await waitFor(() => expect(reviewsOf(rendered)).toHaveLength(1));
  expect(reviewsOf(rendered)[0]).toMatchObject({
    intent: { margins: again },
    againOf: unverified.operationId,
  });
});

test('when they are confirmed, the dialog stays to say so although nothing is unverified any more', async () => {
  let settled = false;
  const rendered = await showTab({
    'margins.register': () => [settled ? registered('1', again) : { ...registered('1', usual), unverified }],
    'operations.review': (input) => reviewOf(input),
    'operations.confirm': () => {
      settled = true;
      return operationIn('OK', { kind: 'set-margins', margins: again });
    },
  });
  await user.click(screen.getByRole('button', { name: 'Send the same again…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Set margins' }));
  await user.click(await dialog.findByRole('button', { name: 'Set margins' }));
  rendered.main.emit({
    ...{ type: 'operation-changed', profileId: testProfile.id, accountId: idOf('1') },
    operationId: unverified.operationId,
  });
  await waitFor(() => expect(screen.queryByText(/^Unverified/)).not.toBeInTheDocument());
  expect(dialog.getByText('Spoki confirmed it.')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});
