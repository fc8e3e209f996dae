import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Intent } from '@shared/domain/operation';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import {
  ACCOUNT,
  NO_EVIDENCE,
  createKey,
  operationIn,
  recharge,
  reviewOf,
  setMargins,
  withdrawal,
} from '@test/support/operations';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

const draftOf = (intent: Intent): OperationDraft => ({
  profileId: testProfile.id,
  accountId: ACCOUNT,
  accountName: 'Panificio Moretti',
  currency: testProfile.currency,
  intent,
  note: 'November',
});

interface Shown {
  intent?: Intent;
  review?: Partial<Review>;
  confirm?: Answers['operations.confirm'];
  more?: Answers;
  mayConfirm?: boolean;
  language?: 'en' | 'it';
}

async function show(shown: Shown = {}) {
  const { intent = recharge(100_000), review = {}, confirm, more = {}, mayConfirm, language = 'en' } = shown;
  const onClose = vi.fn<(result: OperationView | null) => void>();
  const rendered = await renderApp(
    <StrictMode>
      <OperationDialog
        draft={draftOf(intent)}
        title="The title"
        verb="Do it"
        mayConfirm={mayConfirm}
        onClose={onClose}
      />
    </StrictMode>,
    {
      settings: { language },
      answers: {
        'operations.review': (input) => reviewOf(input.intent, review, input.note),
        'operations.confirm': confirm ?? (() => operationIn('OK', intent)),
        'journal.list': () => ({ operations: [], total: 0 }),
        'work.cancel': () => undefined,
        ...more,
      },
    },
  );
  const button = await screen.findByRole('button', { name: 'Do it' });
  const asked = (name: string) => rendered.main.calls.filter((call) => call.name === name);
  return { ...rendered, onClose, button, asked };
}

/** A confirmation that is answered when the test says so. */
function held(intent: Intent) {
  let answer: (operation: OperationView) => void = () => undefined;
  const answered = new Promise<OperationView>((resolve) => (answer = resolve));
  return { confirm: () => answered, release: () => answer(operationIn('OK', intent)) };
}

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
      'operations.review': (input) => {
        attempts += 1;
        return attempts === 1 ? failure({ kind: 'vault-locked', message: 'locked' })() : reviewOf(input.intent);
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
        'operations.review': (input) => reviewOf(input.intent, { blockedBy: settled ? null : unknown }),
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
        'operations.review': (input) => {
          looks += 1;
          return reviewOf(input.intent, looks === 1 ? { expiresAt: Date.now() - 1 } : {});
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
    expect(onClose).toHaveBeenCalledExactlyOnceWith(null);
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
    expect(onClose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ state: 'OK' }));
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
    ['not-kept', /Save it now on Account keys: it is shown only once/],
  ] as const)('a new key: says its ending and that it is %s', async (kept, text) => {
    await outcome(operationIn('OK', createKey, {}, { newKey: { ending: 'q7Zx', kept } }));
    expect(screen.getByText(/The new key ends in q7Zx/)).toHaveTextContent(text);
    expect(screen.getByRole('link', { name: 'Open Account keys' })).toBeVisible();
  });
});
