import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { ACCOUNT, operationIn, recharge, reviewOf, withdrawal } from '@test/support/operations';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { draftOf, show } from './dialog-desk';

goWithoutStyleSheets();

describe('looking at a change', () => {
  it('asks for one review for each opening, also where React mounts twice, and sends nothing', async () => {
    const { asked } = await show();
    expect(asked('operations.review').map(({ input }) => input)).toEqual([
      {
        profileId: testProfile.id,
        accountId: ACCOUNT,
        intent: { kind: 'recharge', amount: 100_000 },
        note: 'November',
        againOf: null,
      },
    ]);
    expect(asked('operations.confirm')).toEqual([]);
  });

  it('shows who, which account, the amount in thousandths, the credit before and after, and the note', async () => {
    await show();
    const dialog = screen.getByRole('dialog', { name: 'The title' });
    expect(dialog).toHaveTextContent('Northwind Messaging');
    expect(dialog).toHaveTextContent('Panificio Moretti id 1310783');
    expect(dialog).toHaveTextContent('Recharge €100.00 = 100000 thousandths');
    expect(dialog).toHaveTextContent(/before €120\.00after €220\.00As of now/);
    expect(dialog).toHaveTextContent('November');
  });

  it('says an amount exactly, to the thousandth', async () => {
    await show({ intent: recharge(1_234) });
    expect(screen.getByText('Recharge €1.234')).toBeVisible();
  });

  it('shows the exact request on demand, and says that the key is not in it', async () => {
    await show();
    expect(screen.queryByText(/destination_account/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show the exact request' }));
    const request = screen.getByRole('region', { name: 'Request' });
    expect(request).toHaveTextContent('POST https://api.spoki.com/api/1/partners/create_subrecharge/');
    expect(request).toHaveTextContent('content-type: application/json');
    expect(request).toHaveTextContent('{"destination_account":1310783,"amount":100000}');
    expect(request).toHaveTextContent('The key travels in a header that is not shown');
  });

  it('says when a withdrawal is more than the credit there is', async () => {
    await show({ intent: withdrawal(121_000) });
    expect(screen.getByText('This is more than the credit there is: Spoki may reject it.')).toBeVisible();
  });

  it('shows why there is no review, and looks again when asked', async () => {
    let attempts = 0;
    const answers: Answers = {
      'operations.review': () => {
        attempts += 1;
        return attempts === 1 ? failure({ kind: 'vault-locked', message: 'locked' })() : reviewOf(recharge(1_000));
      },
    };
    await renderApp(
      <OperationDialog draft={draftOf(recharge(1_000))} title="The title" verb="Do it" onClose={() => undefined} />,
      { answers },
    );
    expect(await screen.findByText('The keychain is locked')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByRole('button', { name: 'Do it' })).toBeEnabled();
  });
});

describe('what stands in the way of confirming', () => {
  it('is the same done just now, until the person acknowledges it', async () => {
    const first = operationIn('OK', recharge(100_000));
    const { button, asked } = await show({ review: { repeatOf: first } });
    expect(screen.getByText(/Recharge €100\.00, 22 Nov 2026, .*: Confirmed\./)).toBeVisible();
    expect(button).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send it all the same' }));
    await userEvent.click(button);
    await screen.findByText('Spoki confirmed it.');
    expect(asked('operations.confirm')[0]?.input).toMatchObject({ repeatAcknowledged: true });
  });

  it('is an unknown outcome on the account, which can be settled from here; then it looks again', async () => {
    const unknown = operationIn('UNKNOWN', recharge(70_000));
    let settled = false;
    const { button, asked } = await show({
      more: {
        'operations.review': () => reviewOf(recharge(100_000), { blockedBy: settled ? null : unknown }),
        'operations.evidence': failure({ kind: 'unreachable', message: 'no network' }),
        'operations.settle': () => {
          settled = true;
          return operationIn('MANUAL', recharge(70_000));
        },
      },
    });
    expect(button).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Settle…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Settle: Recharge €70.00' }));
    await userEvent.click(await dialog.findByRole('radio', { name: 'It was not applied' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Record: not applied' }));
    await userEvent.click(dialog.getByRole('button', { name: 'I am sure: record that it was not applied' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Do it' })).toBeEnabled());
    expect(asked('operations.review')).toHaveLength(2);
  });

  it('is a credit that cannot be read', async () => {
    const creditError = { kind: 'unreachable', message: 'no network' } as const;
    const { button } = await show({ review: { credit: null, creditAfter: null, creditError } });
    expect(screen.getByText('The server cannot be reached')).toBeVisible();
    expect(button).toBeDisabled();
  });

  it('is a review of more than ten minutes ago, which can be looked at again', async () => {
    let looks = 0;
    const { button, asked } = await show({
      more: {
        'operations.review': () => {
          looks += 1;
          return reviewOf(recharge(100_000), looks === 1 ? { expiresAt: Date.now() - 1 } : {});
        },
      },
    });
    expect(button).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Do it' })).toBeEnabled());
    expect(asked('operations.review')).toHaveLength(2);
  });

  it('is a question of the caller that is not answered', async () => {
    const { button } = await show({ mayConfirm: false });
    expect(button).toBeDisabled();
  });

  it.each([
    ['en', 'withdraw', 'witdraw'],
    ['it', 'preleva', 'prelevo'],
  ] as const)('is the word of the action, in %s', async (language, word, wrong) => {
    const { button, asked } = await show({ intent: withdrawal(5_000), review: { typed: 'withdraw' }, language });
    const field = screen.getByRole('textbox', { name: new RegExp(word) });
    await userEvent.type(field, `${wrong}{Enter}`);
    expect(button).toBeDisabled();
    expect(asked('operations.confirm')).toEqual([]);
    await userEvent.clear(field);
    await userEvent.type(field, ` ${word.toUpperCase()} `);
    await userEvent.click(button);
    await waitFor(() => expect(asked('operations.confirm')).toHaveLength(1));
    expect(asked('operations.confirm')[0]?.input).toMatchObject({ typed: ` ${word.toUpperCase()} ` });
  });
});
