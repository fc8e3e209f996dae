import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AccountPage, type Profile, historyPointSchema } from '@shared/ipc/models';
import { CreditTab } from '@renderer/features/credit/credit-tab';
import { accountPage } from '@test/support/account-page';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { type Answers, renderApp } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { callsOf, confirmed, freshProfile, quietMain, review, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

interface Shown {
  account?: Parameters<typeof ordinaryAccount>[0];
  page?: Partial<AccountPage>;
  profile?: Profile;
  answers?: Answers;
}

const showTab = ({ account = {}, page = {}, profile = freshProfile(), answers = {} }: Shown = {}) =>
  renderApp(<CreditTab profile={profile} page={accountPage({ account: ordinaryAccount(account), ...page })} />, {
    profiles: [profile],
    settings: { activeProfileId: profile.id },
    answers: { ...quietMain, ...answers },
  });
const form = (name: string) => within(screen.getByRole('form', { name }));

describe('the Credit tab of an account', () => {
  it('says how long the credit lasts, from what, and that it is an estimate', async () => {
    await showTab();
    await user.click(await screen.findByRole('button', { name: /^Runway, estimated/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'How Runway, estimated is worked out' }));
    expect(dialog.getByText('€120.00')).toBeInTheDocument();
    expect(dialog.getByText('60')).toBeInTheDocument();
    expect(screen.getByText('~12 d')).toBeInTheDocument();
    expect(screen.getByText('10–14 d')).toBeInTheDocument();
  });

  it('says why no runway can be told', async () => {
    const none = { activeDays: 12, toZero: null, toThreshold: null };
    await showTab({ account: { runway: { why: 'too-few-days', ...none } } });
    expect(await screen.findByText('not enough data')).toBeInTheDocument();
    expect(screen.getByText('Consumed on 12 days of the last 12 weeks: an estimate needs 21')).toBeInTheDocument();
  });

  it('reviews a withdrawal with its note, having said what it leaves', async () => {
    const shown = await showTab({ answers: { 'operations.review': review } });
    await screen.findByRole('form', { name: 'Withdraw from this account' });
    const withdraw = form('Withdraw from this account');
    await user.type(withdraw.getByRole('textbox', { name: 'Amount' }), '20.5');
    expect(withdraw.getByText('Leaves €99.50')).toBeInTheDocument();
    await user.type(withdraw.getByRole('textbox', { name: 'Note for the journal' }), 'moved to another client');
    await user.click(withdraw.getByRole('button', { name: 'Withdraw…' }));
    await screen.findByRole('dialog', { name: 'Withdraw from an account' });
    expect(callsOf(shown, 'operations.review')).toEqual([
      expect.objectContaining({
        accountId: '1001',
        intent: { kind: 'withdraw', amount: 20_500 },
        note: 'moved to another client',
      }),
    ]);
  });

  it('does not move credit while none is known', async () => {
    await showTab({ account: { credit: null } });
    await screen.findByRole('form', { name: 'Recharge this account' });
    expect(form('Recharge this account').getByRole('button', { name: 'Recharge…' })).toBeDisabled();
    expect(form('Withdraw from this account').getByRole('button', { name: 'Withdraw…' })).toBeDisabled();
    expect(screen.getAllByText(/^The credit of this account is not known/)).toHaveLength(2);
  });

  it('reaches the deprecated recharge of conversations, with what it means', async () => {
    const shown = await showTab({ answers: { 'operations.review': review } });
    await user.click(await screen.findByRole('button', { name: 'Recharge by number of conversations' }));
    expect(screen.getByText('deprecated')).toBeInTheDocument();
    const count = screen.getByRole('textbox', { name: 'Conversations' });
    await user.type(count, '1.5');
    await user.click(screen.getByRole('button', { name: 'Recharge conversations…' }));
    expect(count).toHaveAttribute('aria-invalid', 'true');
    await user.clear(count);
    await user.type(count, '500');
    await user.click(screen.getByRole('button', { name: 'Recharge conversations…' }));
    await screen.findByRole('dialog', { name: 'Recharge by number of conversations' });
    expect(callsOf(shown, 'operations.review')).toEqual([
      expect.objectContaining({ intent: { kind: 'recharge-conversations', conversations: 500 } }),
    ]);
  });

  it('lists the moves of this account, and opens one', async () => {
    const profile = freshProfile();
    const { id } = ordinaryAccount();
    const move = confirmed(
      review({ profileId: profile.id, accountId: id, intent: { kind: 'recharge', amount: 5_000 }, note: 'March' }),
    );
    const shown = await showTab({ profile, answers: { 'journal.list': () => ({ operations: [move], total: 1 }) } });
    await user.click(await screen.findByRole('button', { name: /Recharge €5.00/ }));
    expect(screen.getByText('partners/create_subrecharge/')).toBeInTheDocument();
    expect(callsOf(shown, 'journal.list')[0]).toEqual(
      expect.objectContaining({
        filter: {
          profileId: profile.id,
          accountId: id,
          kinds: ['recharge', 'withdraw', 'recharge-conversations'],
        },
      }),
    );
  });

  it('shows the credit over time as a chart and as a table without a sum, which would mean nothing', async () => {
    const point = { qualityScore: null, phoneStatus: null, status: null, dailyLimit: null };
    const credits = [120_000, null, 80_000];
    const history = credits.map((credit, index) => ({ at: Date.UTC(2026, 4, index + 1), credit, ...point }));
    await showTab({ page: { history: z.array(historyPointSchema).parse(history) } });
    await user.click(await screen.findByRole('button', { name: 'Show as table: Credit over time' }));
    const table = within(screen.getByRole('table', { name: 'Credit over time' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
    expect(table.getByText('€80.00')).toBeInTheDocument();
    expect(table.queryByText('Total')).not.toBeInTheDocument();
  });

  it('shows an agency the balance, and nothing that moves credit', async () => {
    await showTab({ profile: freshProfile({ kind: 'agency' }) });
    expect(await screen.findByText('€120.00')).toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });
});
