import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import type { AccountList } from '@shared/ipc/models';
import { OverviewScreen } from '@renderer/features/overview/overview-screen';
import { accountRow } from '@test/support/account-row';
import { renderApp, testProfile } from '@test/support/renderer';

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

const show = (rows: AccountList['rows']) =>
  renderApp(<OverviewScreen profile={testProfile} />, {
    answers: {
      'accounts.list': () => list(rows),
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

  it('tells a portfolio that was never fetched from one without accounts', async () => {
    await show([]);
    expect(await screen.findByText('The accounts were never fetched')).toBeVisible();
  });
});
