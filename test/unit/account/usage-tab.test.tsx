import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays } from '@shared/domain/report-day';
import { failure, testProfile } from '@test/support/renderer';
import { accountId, busyDay, renderAccount, today, usage, user } from '@test/support/account-page';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const totals = async () => within(await screen.findByRole('region', { name: 'Totals of the range' }));
const chart = async (name: RegExp | string) => within(await screen.findByRole('region', { name }));
const never = () => new Promise<never>(() => {});

describe('the Usage tab', () => {
  it('sums the range, with consumption net of recharges', async () => {
    await renderAccount();
    const strip = await totals();
    expect(strip.getByText('Consumption').nextSibling).toHaveTextContent('€0.50');
    expect(strip.getByText('Recharges').nextSibling).toHaveTextContent('€2.00');
    expect(strip.getByText('Margin').nextSibling).toHaveTextContent('20.0%');
    expect(strip.getByText('Markup').nextSibling).toHaveTextContent('25.0%');
    expect(strip.getByText('Messages out').nextSibling).toHaveTextContent('20');
  });

  it('shows the formula of a figure and the raw amounts behind it', async () => {
    await renderAccount();
    await user.click((await totals()).getByText('Consumption'));
    const formula = within(await screen.findByRole('dialog'));
    expect(formula.getByText('−(transaction_amount + recharge_amount)')).toBeVisible();
    expect(formula.getByText('transaction_amount').nextSibling).toHaveTextContent('-€2.50');
  });

  it('gives each chart as a table whose last row equals the totals', async () => {
    await renderAccount();
    const messages = await chart('Messages out');
    await user.click(messages.getByRole('button', { name: /Show as table/ }));
    const rows = messages.getAllByRole('row');
    expect(messages.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      'Period',
      'Marketing',
      'Utility',
      'Authentication',
      'Service',
      'Total',
    ]);
    expect(rows.at(-1)).toHaveTextContent(/^Total164—*0*20$|^Total164.*20$/);
    expect(rows).toHaveLength(32);
  });

  it('tells days never fetched from days without activity', async () => {
    const gap = { from: addDays(today, -10), to: addDays(today, -8) };
    const answer = () => usage({ from: addDays(today, -29), to: today }, [busyDay(addDays(today, -5))], gap);
    await renderAccount({ answers: { 'usage.rows': answer, 'usage.refresh': answer } });
    expect(await screen.findByText(/^3 days of this range were not fetched/)).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'Figures of each period, and their sum' }));
    const rows = table.getAllByRole('row').slice(1, -1);
    expect(rows.filter((row) => within(row).queryByText('Not fetched') && row.textContent?.includes('—'))).toHaveLength(
      3,
    );
    expect(rows.filter((row) => within(row).queryByText('Still open, may change'))).toHaveLength(3);
  });

  it('takes messages of one channel, and money of the whole account', async () => {
    await renderAccount();
    await user.click(await button('SMS'));
    const strip = await totals();
    expect(strip.getByText('Messages out').nextSibling).toHaveTextContent('4');
    expect(strip.getByText('Consumption').nextSibling).toHaveTextContent('€0.50');
    expect(screen.queryByRole('region', { name: 'Conversations by category' })).not.toBeInTheDocument();
  });

  it('sets the channels side by side, each chart with its own totals', async () => {
    await renderAccount();
    await user.click(await button('Side by side'));
    expect((await chart('Messages out · WhatsApp')).getByText('Marketing').nextSibling).toHaveTextContent('16');
    expect((await chart('Messages out · SMS')).getByText('Utility').nextSibling).toHaveTextContent('4');
  });

  it('asks for the range chosen and shows it by the period that suits it', async () => {
    const { main } = await renderAccount();
    await user.click(await button('90 days'));
    expect(await button('Week')).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(main.calls).toContainEqual({
        name: 'usage.rows',
        input: expect.objectContaining({ accountId, from: addDays(today, -89), to: today }),
      }),
    );
  });

  it('shows how the fetching goes, and stops it when the range is left', async () => {
    const { main } = await renderAccount({ answers: { 'usage.refresh': never } });
    await screen.findByText('Fetching what the range lacks');
    main.emit({
      type: 'usage-progress',
      profileId: testProfile.id,
      accountId,
      requestsDone: 1,
      requestsTotal: 4,
      etaMs: 120_000,
    });
    expect(await screen.findByText(/^Fetching: 1 of 4 requests · about 2 min/)).toBeVisible();
    const started = main.calls.find(({ name }) => name === 'usage.refresh')?.input as { workId: string };
    await user.click(await button('7 days'));
    await waitFor(() => expect(main.calls).toContainEqual({ name: 'work.cancel', input: { workId: started.workId } }));
  });

  it('fetches another range after one was stopped', async () => {
    const { main } = await renderAccount({ answers: { 'usage.refresh': never } });
    await user.click(await button('Stop'));
    await user.click(await button('7 days'));
    const from = addDays(today, -6);
    await waitFor(() =>
      expect(main.calls).toContainEqual({ name: 'usage.refresh', input: expect.objectContaining({ from }) }),
    );
    expect(await button('Stop')).toBeEnabled();
  });

  it('keeps what it has and says why when fetching fails', async () => {
    await renderAccount({ answers: { 'usage.refresh': failure({ kind: 'timed-out', message: 'no answer in 15 s' }) } });
    expect(await screen.findByText('Not everything could be fetched. What was fetched is shown.')).toBeVisible();
    expect((await totals()).getByText('Consumption').nextSibling).toHaveTextContent('€0.50');
    expect(await button('Retry')).toBeEnabled();
  });

  it('has one Refresh, which asks for the account and for its open days, however fresh they are', async () => {
    const { main } = await renderAccount();
    await totals();
    const asked = (evenFresh: boolean) => expect.objectContaining({ accountId, evenFresh });
    expect(main.calls).toContainEqual({ name: 'usage.refresh', input: asked(false) });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(main.calls).toContainEqual({ name: 'usage.refresh', input: asked(true) }));
    expect(main.calls.some(({ name }) => name === 'accounts.refresh')).toBe(true);
  });

  it('says behind a click how to read the figures', async () => {
    await renderAccount();
    await user.click(await button('How to read this'));
    const notes = within(await screen.findByRole('dialog', { name: 'How to read this' }));
    expect(notes.getByText(/are still open and may change/)).toBeVisible();
    expect(notes.getByText(/^Money and profit are of the whole account/)).toBeVisible();
  });

  it('exports the range by the shown period and says where to', async () => {
    const { main } = await renderAccount({ answers: { 'exports.usage': () => ({ path: '/tmp/lusso.csv', rows: 2 }) } });
    await user.click(await button('Export CSV'));
    expect(await screen.findByText('2 rows saved to /tmp/lusso.csv')).toBeVisible();
    expect(main.calls).toContainEqual({
      name: 'exports.usage',
      input: expect.objectContaining({ accountId, from: addDays(today, -29), to: today, period: 'day' }),
    });
  });

  it('says nothing when the person closed the export dialog', async () => {
    const { main } = await renderAccount({ answers: { 'exports.usage': () => null } });
    await user.click(await button('Export CSV'));
    await waitFor(() => expect(main.calls.some(({ name }) => name === 'exports.usage')).toBe(true));
    expect(screen.queryByText(/saved to/)).not.toBeInTheDocument();
  });

  it('does not show an agency profile what needs a partner key, nor asks for it', async () => {
    const { main } = await renderAccount({ kind: 'agency' });
    expect((await screen.findAllByRole('tab')).map(({ textContent }) => textContent)).toEqual([
      'Credit',
      'Channels',
      'Access',
      "Account's own figures",
      'Activity',
    ]);
    expect(main.calls.some(({ name }) => name.startsWith('usage.'))).toBe(false);
  });

  it('marks a day whose profit is not the sum of its parts', async () => {
    const day = addDays(today, -5);
    const differing = {
      ...busyDay(day),
      profitBy: { ...busyDay(day).profitBy, marketing: null, utility: busyDay(day).profit },
    };
    const wrong = { ...differing, profit: busyDay(day).rechargeAmount };
    const answer = () => usage({ from: addDays(today, -29), to: today }, [wrong]);
    await renderAccount({ answers: { 'usage.rows': answer, 'usage.refresh': answer } });
    expect(await screen.findByText(/^On 1 day the profit/)).toBeVisible();
    expect(screen.getAllByText('Differs')).toHaveLength(1);
  });
});
