import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import type { Review } from '@shared/ipc/operation-models';
import { select } from '@renderer/lib/selection';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { accounts, callsOf, confirmed, freshProfile, review, showCredit, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const [moretti, nandu, alba] = accounts.map(({ id }) => id);
const marked = (...ids: (AccountId | undefined)[]) => {
  const profile = freshProfile();
  select(
    profile.id,
    ids.filter((id) => id !== undefined),
  );
  return profile;
};
const amountOf = (name: string): HTMLElement => screen.getByRole('textbox', { name: `Recharge of ${name}` });

describe('recharging several accounts', () => {
  it('takes the marked accounts, an amount for each as people type it, and sends them to the review', async () => {
    const profile = marked(moretti, nandu);
    const shown = await showCredit({ task: 'recharge', profile });
    await user.type(await screen.findByRole('textbox', { name: 'Recharge of Panificio Moretti' }), '1,234.50');
    expect(screen.getByText('€1,234.50 = 1234500 thousandths')).toBeInTheDocument();
    expect(screen.getByText('€1,354.50')).toBeInTheDocument();
    await user.type(amountOf('Ottica Ñandú'), '10.5');
    await user.type(screen.getByRole('textbox', { name: 'Note for the journal' }), 'March');
    await user.click(screen.getByRole('button', { name: 'Review 2 recharges…' }));
    expect(await screen.findByText('Nothing is sent before you start it.')).toBeInTheDocument();
    expect(callsOf(shown, 'jobs.review')).toEqual([
      {
        profileId: profile.id,
        rows: [
          { accountId: moretti, intent: { kind: 'recharge', amount: 1_234_500 }, note: 'March' },
          { accountId: nandu, intent: { kind: 'recharge', amount: 10_500 }, note: 'March' },
        ],
      },
    ]);
  });

  it('reads amounts as Italian writes them', async () => {
    const profile = marked(moretti);
    await showCredit({ task: 'recharge', profile, language: 'it' });
    await user.type(await screen.findByRole('textbox', { name: 'Ricarica di Panificio Moretti' }), '1.234,50');
    expect(screen.getByText(/1234500/)).toBeInTheDocument();
  });

  it('puts one amount into every row at a press', async () => {
    await showCredit({ task: 'recharge', profile: marked(moretti, nandu) });
    await user.type(await screen.findByRole('textbox', { name: 'Same amount for all' }), '25');
    await user.click(screen.getByRole('button', { name: 'Set for all 2' }));
    expect(amountOf('Panificio Moretti')).toHaveValue('25');
    expect(amountOf('Ottica Ñandú')).toHaveValue('25');
    expect(screen.getByText('Total €50.00')).toBeInTheDocument();
  });

  it('does not go on while an amount is missing or refused, and says how many are', async () => {
    const shown = await showCredit({ task: 'recharge', profile: marked(moretti, nandu) });
    await user.type(await screen.findByRole('textbox', { name: 'Recharge of Panificio Moretti' }), '-5');
    await user.click(screen.getByRole('button', { name: 'Review 2 recharges…' }));
    expect(screen.getByText(/^2 accounts have no amount that can be used/)).toBeInTheDocument();
    expect(callsOf(shown, 'jobs.review')).toEqual([]);
  });

  it('keeps what was typed when one comes back from the review', async () => {
    await showCredit({ task: 'recharge', profile: marked(moretti, nandu) });
    await user.type(await screen.findByRole('textbox', { name: 'Same amount for all' }), '25');
    await user.click(screen.getByRole('button', { name: 'Set for all 2' }));
    await user.click(screen.getByRole('button', { name: 'Review 2 recharges…' }));
    await user.click(await screen.findByRole('button', { name: 'Back to the draft' }));
    expect(await screen.findByRole('textbox', { name: 'Recharge of Ottica Ñandú' })).toHaveValue('25');
  });

  it('keeps what was typed when one leaves the screen and comes back, apart for recharges and withdrawals', async () => {
    const profile = marked(moretti, nandu);
    const first = await showCredit({ task: 'recharge', profile });
    await user.type(await screen.findByRole('textbox', { name: 'Recharge of Ottica Ñandú' }), '7.25');
    first.unmount();
    const other = await showCredit({ task: 'withdraw', profile });
    expect(await screen.findByRole('textbox', { name: 'Withdrawal from Ottica Ñandú' })).toHaveValue('');
    other.unmount();
    await showCredit({ task: 'recharge', profile });
    expect(await screen.findByRole('textbox', { name: 'Recharge of Ottica Ñandú' })).toHaveValue('7.25');
  });

  it('takes an account out and adds another by name without regard to accents', async () => {
    await showCredit({ task: 'recharge', profile: marked(moretti, nandu) });
    await user.click(await screen.findByRole('button', { name: 'Take Panificio Moretti out' }));
    expect(screen.queryByRole('textbox', { name: 'Recharge of Panificio Moretti' })).not.toBeInTheDocument();
    await user.type(screen.getByRole('combobox', { name: 'Add an account by name or id' }), 'cafe alba');
    await user.click(await screen.findByRole('option', { name: /Café Àlba/ }));
    expect(await screen.findByRole('textbox', { name: 'Recharge of Café Àlba' })).toBeInTheDocument();
  });

  it('says that an account of unknown credit cannot be recharged', async () => {
    await showCredit({ task: 'recharge', profile: marked(alba, nandu) });
    const row = (await screen.findByRole('textbox', { name: 'Recharge of Café Àlba' })).closest('[role="row"]');
    expect(row).toHaveTextContent('Without a known credit nothing can be moved.');
  });
});

describe('recharging one account', () => {
  it('is reviewed and confirmed in a dialog, after which the amount does not stand there to be sent again', async () => {
    const profile = marked(moretti);
    const made: Review[] = [];
    const shown = await showCredit({
      task: 'recharge',
      profile,
      answers: {
        'operations.review': (input) => {
          const next = review(input);
          made.push(next);
          return next;
        },
        'operations.confirm': ({ reviewId }) => {
          const found = made.find((each) => each.reviewId === reviewId);
          if (!found) throw new Error('a review of its own is confirmed');
          return confirmed(found);
        },
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Recharge of Panificio Moretti' }), '100');
    await user.click(screen.getByRole('button', { name: 'Recharge…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Recharge an account' }));
    await user.click(await dialog.findByRole('button', { name: 'Recharge' }));
    expect(await dialog.findByText('Spoki confirmed it.')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(amountOf('Panificio Moretti')).toHaveValue(''));
    expect(callsOf(shown, 'operations.confirm')).toHaveLength(1);
    expect(callsOf(shown, 'jobs.review')).toEqual([]);
  });
});

describe('closing the dialog while a recharge is being sent', () => {
  it('takes the amount away, because the recharge goes on', async () => {
    await showCredit({
      task: 'recharge',
      profile: marked(moretti),
      answers: { 'operations.review': review, 'operations.confirm': () => new Promise(() => undefined) },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Recharge of Panificio Moretti' }), '100');
    await user.click(screen.getByRole('button', { name: 'Recharge…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Recharge an account' }));
    await user.click(await dialog.findByRole('button', { name: 'Recharge' }));
    await user.click(await dialog.findByRole('button', { name: 'Close and let it go on' }));
    await waitFor(() => expect(amountOf('Panificio Moretti')).toHaveValue(''));
  });

  it('keeps the amount when nothing was sent', async () => {
    await showCredit({ task: 'recharge', profile: marked(moretti), answers: { 'operations.review': review } });
    await user.type(await screen.findByRole('textbox', { name: 'Recharge of Panificio Moretti' }), '100');
    await user.click(screen.getByRole('button', { name: 'Recharge…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Recharge an account' }));
    await dialog.findByRole('button', { name: 'Recharge' });
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(amountOf('Panificio Moretti')).toHaveValue('100');
  });
});

describe('withdrawing', () => {
  it('says what is left, and that there is not so much', async () => {
    await showCredit({ task: 'withdraw', profile: marked(moretti, nandu) });
    const of = (name: string) => screen.findByRole('textbox', { name: `Withdrawal from ${name}` });
    await user.type(await of('Panificio Moretti'), '20');
    expect((await of('Panificio Moretti')).closest('[role="row"]')).toHaveTextContent('€100.00');
    await user.type(await of('Ottica Ñandú'), '20');
    expect((await of('Ottica Ñandú')).closest('[role="row"]')).toHaveTextContent('-€11.00more than there is');
  });
});

describe('the Credit screen', () => {
  it('says to whom nothing was moved yet, and leads to each way of moving credit', async () => {
    await showCredit();
    expect(await screen.findByText('Nothing was moved from here yet.')).toBeInTheDocument();
    const links = ['Recharge…', 'Withdraw…', 'From a CSV file…', 'Plan…'];
    for (const name of links) expect(screen.getByRole('link', { name })).toBeInTheDocument();
  });

  it('is not for agency keys, and asks main for nothing', async () => {
    const shown = await showCredit({ task: 'recharge', profile: freshProfile({ kind: 'agency' }) });
    expect(await screen.findByText('Credit is moved with a partner key')).toBeInTheDocument();
    expect(callsOf(shown, 'accounts.list')).toEqual([]);
  });

  it('marks the recharge of conversations as deprecated, says what that means, and asks for one account', async () => {
    await showCredit({ task: 'recharge', profile: marked(moretti, nandu) });
    await user.click(await screen.findByRole('button', { name: 'Recharge by number of conversations' }));
    expect(screen.getByText(/Spoki sets the price of a conversation/)).toBeInTheDocument();
    expect(screen.getByText(/Choose exactly one account/)).toBeInTheDocument();
  });
});
