import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NO_EVIDENCE } from '@electron/services/operations/settlement';
import type { OperationView } from '@shared/ipc/operation-models';
import { createKey, operationIn, recharge, reviewOf, setMargins, withdrawal } from '@test/support/operations';
import { type Answers, failure } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { held, show } from './dialog-desk';

goWithoutStyleSheets();

describe('sending', () => {
  it('confirms once however often it is clicked', async () => {
    const { confirm, release } = held(recharge(100_000));
    const { button, asked } = await show({ confirm });
    await userEvent.dblClick(button);
    expect(await screen.findByRole('button', { name: 'Sending…' })).toBeDisabled();
    expect(asked('operations.confirm')).toHaveLength(1);
    release();
    expect(await screen.findByText('Spoki confirmed it.')).toBeVisible();
    expect(asked('operations.confirm')).toHaveLength(1);
  });

  it('can be left to go on, which does not cancel it', async () => {
    const { confirm, release } = held(recharge(100_000));
    const { button, asked, onClose } = await show({ confirm });
    await userEvent.click(button);
    expect(await screen.findByText(/Closing this window does not cancel it/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Close and let it go on' }));
    expect(onClose).toHaveBeenCalledExactlyOnceWith(null, true);
    expect(asked('work.cancel')).toEqual([]);
    release();
  });

  it('can be cancelled by the id of its work', async () => {
    const { confirm, release } = held(recharge(100_000));
    const { button, asked } = await show({ confirm });
    await userEvent.click(button);
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel sending' }));
    const [confirmed] = asked('operations.confirm');
    const { workId } = confirmed?.input as { workId: string };
    expect(asked('work.cancel').map(({ input }) => input)).toEqual([{ workId }]);
    expect(screen.getByText(/Asked to cancel/)).toBeVisible();
    release();
  });

  it('says when it is too late to cancel', async () => {
    const intent = recharge(100_000);
    const { confirm, release } = held(intent);
    const reviewed = reviewOf(intent);
    const sending = operationIn('SENDING', intent, reviewed.intended);
    const { button } = await show({
      confirm,
      more: {
        'operations.review': () => reviewed,
        'journal.list': () => ({ operations: [operationIn('OK', intent), sending], total: 2 }),
      },
    });
    await userEvent.click(button);
    expect(await screen.findByText(/It is being sent, and can no longer be cancelled/)).toBeVisible();
    release();
  });

  it('shows why it could not be begun, and loses nothing that was typed', async () => {
    const { button } = await show({
      review: { typed: 'recharge' },
      confirm: failure({ kind: 'journal-failed', message: 'disk full' }),
    });
    await userEvent.type(screen.getByRole('textbox', { name: /recharge/ }), 'recharge');
    await userEvent.click(button);
    expect(await screen.findByText('The journal failed')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /recharge/ })).toHaveValue('recharge');
    expect(screen.getByRole('button', { name: 'Do it' })).toBeEnabled();
  });
});

describe('the outcome', () => {
  const outcome = async (operation: OperationView, more: Answers = {}) => {
    const shown = await show({ intent: operation.intent.intent, confirm: () => operation, more });
    await userEvent.click(shown.button);
    await screen.findByRole('button', { name: 'Close' });
    return shown;
  };

  it('confirmed: says the credit after, worked out from the one just before sending', async () => {
    const { onClose } = await outcome(operationIn('OK', withdrawal(20_000)));
    expect(screen.getByRole('dialog')).toHaveTextContent(/before €120\.00after €100\.00/);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ state: 'OK' }), false);
  });

  it("rejected: gives Spoki's own words as plain text, and does not offer to send the same again", async () => {
    const spokiSays = 'The amount exceeds <b>your</b> partner credit.';
    const error = { kind: 'rejected', message: 'HTTP 400', spokiSays } as const;
    await outcome(operationIn('REJECTED', recharge(100_000), {}, { error }));
    expect(screen.getByText(spokiSays)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again…' })).not.toBeInTheDocument();
  });

  it.each(['NOT_SENT', 'RATE_LIMITED'] as const)(
    '%s: tries again by a new review of what was not applied',
    async (state) => {
      const error = { kind: state === 'NOT_SENT' ? 'unreachable' : 'rate-limited', message: 'no' } as const;
      const operation = operationIn(state, recharge(100_000), {}, { error });
      const { asked } = await outcome(operation);
      await userEvent.click(screen.getByRole('button', { name: 'Try again…' }));
      await screen.findByRole('button', { name: 'Do it' });
      expect(asked('operations.review')).toHaveLength(2);
      expect(asked('operations.review')[1]?.input).toMatchObject({ againOf: operation.operationId });
      expect(asked('operations.confirm')).toHaveLength(1);
    },
  );

  it('unknown: explains it, does not advise to try again, and leads to settling it', async () => {
    const more: Answers = { 'operations.evidence': failure({ kind: 'cancelled', message: 'stopped' }) };
    await outcome(operationIn('UNKNOWN', recharge(100_000)), more);
    expect(screen.getByText(/It will not be sent again by itself/)).toBeVisible();
    expect(screen.queryByText(/try again/i)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Settle…' }));
    expect(await screen.findByRole('dialog', { name: 'Settle: Recharge €100.00' })).toBeVisible();
  });

  it('unknown margins: the same can be sent again at once, which supersedes the question', async () => {
    const operation = operationIn('UNKNOWN', setMargins);
    const { asked } = await outcome(operation, {
      'operations.evidence': () => NO_EVIDENCE,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Settle…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Send the same margins again…' }));
    expect(await screen.findByRole('button', { name: 'Set margins' })).toBeEnabled();
    expect(asked('operations.review')[1]?.input).toMatchObject({ againOf: operation.operationId, intent: setMargins });
  });

  it.each([
    ['keychain', 'It is stored in the keychain and was read back.'],
    ['not-kept', /Save it now on Account keys: it is lost when the app closes/],
  ] as const)('a new key: says its ending and that it is %s', async (kept, text) => {
    await outcome(operationIn('OK', createKey, {}, { newKey: { ending: 'q7Zx', kept } }));
    expect(screen.getByText(/The new key ends in q7Zx/)).toHaveTextContent(text);
    expect(screen.getByRole('link', { name: 'Open Account keys' })).toBeVisible();
  });
});
