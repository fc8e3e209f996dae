import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { accountIdSchema } from '@shared/domain/ids';
import { reportDay, reportMonthSchema } from '@shared/domain/report-day';
import type { Overview } from '@shared/ipc/finance-models';
import type { AccountList } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { OverviewScreen } from '@renderer/features/overview/overview-screen';
import { accountRow } from '@test/support/account-row';
import { renderApp, testProfile } from '@test/support/renderer';
import { monthState, trendMonths } from '@test/support/trend-months';
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

const month = reportMonthSchema.parse('2026-11');
const sums = (consumption: number, profit: number) => ({
  consumption: thousandths(consumption),
  recharge: thousandths(0),
  profit: thousandths(profit),
});
const client = (id: string, accountName: string, consumption: number, before: number) => ({
  accountId: accountIdSchema.parse(id),
  accountName,
  consumption: thousandths(consumption),
  before: thousandths(before),
  profit: thousandths(0),
});
const OVERVIEW: Overview = {
  month,
  state: monthState(month, { stage: 'provisional', why: 'running' }),
  days: { from: reportDay('2026-11-01'), to: reportDay('2026-11-22') },
  toDate: sums(110_000, 22_000),
  sameDaysBefore: sums(100_000, 25_000),
  monthBefore: sums(150_000, 30_000),
  compared: 2,
  accounts: 2,
  trend: trendMonths(month),
  top: [client('8', 'Acme', 90_000, 60_000), client('7', 'Panificio Così', 20_000, 40_000)],
  falling: [client('7', 'Panificio Così', 20_000, 40_000)],
};

const show = (rows: AccountList['rows'], cards: OnboardingCard[] = [], profile = testProfile, overview = OVERVIEW) =>
  renderApp(<OverviewScreen profile={profile} />, {
    answers: {
      'accounts.list': () => list(rows),
      'onboarding.board': () => ({ cards, asOf: Date.now() }),
      'accounts.refresh': () => list(rows),
      'accounts.loadMonth': () => ({ queued: 0 }),
      'overview.get': () => overview,
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
    expect(within(totals).getByText('of 2 of 2 accounts')).toBeVisible();
  });

  it('sets the month so far beside the same days of the month before, and says which days and whose', async () => {
    await show([LOW, WELL]);
    const totals = await screen.findByRole('region', { name: 'Totals of all accounts' });
    expect(await within(totals).findByText('+10.0% against 1 Oct – 22 Oct')).toBeVisible();
    expect(within(totals).getByText('-12.0% against 1 Oct – 22 Oct')).toBeVisible();
    await userEvent.click(within(totals).getByRole('button', { name: /Consumption this month/ }));
    expect(await screen.findByText('All of October 2026')).toBeVisible();
    expect(screen.getByText('€150.00')).toBeVisible();
  });

  it('names who consumes most and who falls behind, and leads to each', async () => {
    const { path } = await show([LOW, WELL]);
    const falling = await screen.findByRole('region', { name: 'Who falls behind' });
    expect(within(falling).getByText('-50.0%')).toBeVisible();
    expect(within(falling).queryByText('Acme')).toBeNull();
    expect(screen.getByText(/of 2 of 2 clients/)).toBeVisible();
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Who consumes most' })).getByRole('link', { name: 'Acme' }),
    );
    expect(path()).toBe('/accounts/8');
  });

  it('compares nothing where no client has all the days, and leads to the synchronisation', async () => {
    const { searchOf } = await show([LOW], [], testProfile, { ...OVERVIEW, compared: 0, top: [], falling: [] });
    await userEvent.click(await screen.findByRole('link', { name: 'To the synchronisation' }));
    expect(searchOf()).toEqual({ view: 'sync' });
  });

  it('shows thirteen months as a chart and as a table, and what was not fetched as that', async () => {
    await show([LOW, WELL]);
    await userEvent.click(await screen.findByRole('button', { name: /table: Thirteen months of the portfolio/i }));
    const table = await screen.findByRole('table', { name: 'Thirteen months of the portfolio' });
    expect(within(table).getByRole('row', { name: /November 2025 not fetched/ })).toBeVisible();
    expect(
      within(table).getByRole('row', { name: /November 2026 .*provisional: the month is not over/ }),
    ).toBeVisible();
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
