import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import type { AccountList } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { OverviewScreen } from '@renderer/features/overview/overview-screen';
import { accountRow } from '@test/support/account-row';
import { renderApp, testProfile } from '@test/support/renderer';
import { cardOf } from '../onboarding/support';

const list = (rows: AccountList['rows']): AccountList => ({
  rows,
  rowErrors: [],
  fetchedAt: rows.length > 0 ? Date.now() : null,
  lastError: null,
  partial: false,
});

const LOW = accountRow({
  id: '7',
  name: 'Panificio Così',
  credit: thousandths(1_000),
  lowCreditThreshold: thousandths(5_000),
});
const WELL = accountRow({ id: '8', name: 'Acme', credit: thousandths(90_000), lowCreditThreshold: thousandths(5_000) });

const show = (rows: AccountList['rows'], cards: OnboardingCard[] = [], profile = testProfile) =>
  renderApp(<OverviewScreen profile={profile} />, {
    answers: {
      'accounts.list': () => list(rows),
      'onboarding.board': () => ({ cards, asOf: Date.now() }),
      'operations.unknown': () => [],
      'jobs.list': () => [],
      'keys.unsaved': () => [],
    },
  });

describe('the overview', () => {
  it('shows the totals with of how many accounts they are', async () => {
    await show([LOW, WELL]);
    const totals = await screen.findByRole('region', { name: 'Totals of all accounts' });
    expect(within(totals).getByText('€91.00')).toBeVisible();
    expect(within(totals).getAllByText('of 0 of 2 accounts')).toHaveLength(2);
  });

  it('shows an agency the credit, and no figure of the report that only partners get', async () => {
    await show([LOW, WELL], [], { ...testProfile, kind: 'agency' });
    const totals = await screen.findByRole('region', { name: 'Totals of all accounts' });
    expect(within(totals).getAllByRole('button')).toHaveLength(1);
    expect(within(totals).getByText('€91.00')).toBeVisible();
  });

  it('explains a figure when it is clicked', async () => {
    await show([LOW, WELL]);
    await userEvent.click(await screen.findByRole('button', { name: /Credit of all accounts/ }));
    expect(await screen.findByText('Sum of the accounts’ credit')).toBeVisible();
    expect(screen.getByText('91000')).toBeVisible();
  });

  it('leads from an account with low credit to recharging it', async () => {
    const { path } = await show([LOW, WELL]);
    expect(await screen.findByRole('heading', { name: 'Low credit: 1 account' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Recharge Panificio Così' }));
    expect(path()).toBe('/credit');
  });

  it('counts channels in trouble and clients stuck on the way, and leads to each card', async () => {
    const { path, searchOf } = await show(
      [LOW],
      [
        cardOf({ id: '3', accountName: 'Zeta', stage: 'needs-attention', cause: 'banned', stuck: true }),
        cardOf({ id: '4', accountName: 'Acme', stage: 'started', cause: 'not-finished', stuck: true }),
        cardOf({ id: '5', accountName: 'Fine', stage: 'active', cause: 'nothing-to-do' }),
      ],
    );
    const trouble = await screen.findByRole('region', { name: 'Channel trouble: 1 account' });
    expect(within(trouble).getByText('The number is banned')).toBeVisible();
    const stuck = screen.getByRole('region', { name: 'Stuck onboardings: 1 account' });
    expect(within(stuck).queryByText('Zeta')).toBeNull();
    await userEvent.click(within(stuck).getByRole('link', { name: 'Acme' }));
    expect(path()).toBe('/onboarding');
    expect(searchOf()).toEqual({ account: '4' });
  });

  it('says so where no channel is in trouble and nobody is stuck', async () => {
    await show([LOW]);
    expect(await screen.findByText('No channel is known to be in trouble.')).toBeVisible();
    expect(screen.getByText('No client is stuck on the way aboard.')).toBeVisible();
  });

  it('tells a portfolio that was never fetched from one without accounts', async () => {
    await show([]);
    expect(await screen.findByText('The accounts were never fetched')).toBeVisible();
  });
});
