import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { qualityNumber } from '@shared/domain/figure-quality';
import { reportMonthSchema } from '@shared/domain/report-day';
import type { MonthTable } from '@shared/ipc/finance-models';
import { MonthView, type MonthViewProps } from '@renderer/features/reports/month-view';
import { forgetMonthView } from '@renderer/features/reports/model/view-state';
import { select } from '@renderer/lib/selection';
import { type MadeAccount, exactFigures, monthState, monthTable, october } from '@test/support/month-table';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(2_600, 800);
vi.setConfig({ testTimeout: 20_000 });

const inferred = qualityNumber('inferred');
const accounts: MadeAccount[] = [
  { id: '1', name: 'Panificio Moretti', country: 'IT', type: 2, figures: exactFigures({ closingCredit: 104_000 }) },
  {
    id: '2',
    name: 'Ottica Ñandú',
    country: 'ES',
    type: 2,
    figures: exactFigures({
      ...{ consumption: 12_000, profit: 1_800, previousConsumption: 31_000, figuresQuality: inferred },
      ...{ coveredDays: 12, closedDays: 12, openingQuality: inferred, openingDoubt: 4_100 },
    }),
  },
  { id: '3', name: 'Café Àlba', country: 'IT', type: 4 },
];
const latest = reportMonthSchema.parse('2026-11');

async function show(answers: Answers = {}, table: MonthTable = monthTable(accounts)) {
  const props = {
    onMonth: vi.fn<MonthViewProps['onMonth']>(),
    onOpenAccount: vi.fn<MonthViewProps['onOpenAccount']>(),
    onSync: vi.fn<MonthViewProps['onSync']>(),
    onClosings: vi.fn<MonthViewProps['onClosings']>(),
    onCloseMonth: vi.fn<() => void>(),
    onStatements: vi.fn<(ids: readonly string[]) => void>(),
  };
  const rendered = await renderApp(<MonthView profile={testProfile} month={october} latest={latest} {...props} />, {
    answers: { 'reports.month': () => table, 'reports.trend': () => [], ...answers },
  });
  return { ...rendered, ...props };
}
const names = (): string[] => screen.getAllByRole('link').map((link) => link.textContent);
const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }));

beforeEach(() => {
  forgetMonthView(testProfile.id);
  select(testProfile.id, []);
});

describe('the month view', () => {
  it('shows a row an account, the greatest consumption first, with "—" for what is not known', async () => {
    await show();
    expect(await screen.findByText('Total of 3')).toBeVisible();
    expect(names()).toEqual(['Panificio Moretti', 'Ottica Ñandú', 'Café Àlba']);
    expect(rowOf(/Café/).getAllByText('—').length).toBeGreaterThan(5);
    expect(rowOf(/Panificio/).getAllByText('6.00')[0]).toHaveAttribute('title', '6000 thousandths');
  });

  it('marks what is not exact, and says why', async () => {
    await show();
    await screen.findByText('Total of 3');
    const consumed = rowOf(/Ottica/).getByText('12.00');
    expect(consumed).toHaveTextContent('≈ 12.00');
    expect(consumed).toHaveAttribute('title', '12000 thousandths. 12 of 31 days fetched');
    expect(rowOf(/Ottica/).getByText('100.00')).toHaveAttribute('title', expect.stringContaining('± €4.10'));
    expect(rowOf(/Panificio/).getByText('40.00')).not.toHaveTextContent('≈');
  });

  it('explains a figure by a click, and by Enter on its cell', async () => {
    await show();
    await screen.findByText('Total of 3');
    await user.click(rowOf(/Panificio/).getByText('15.0%'));
    const dialog = await screen.findByRole('dialog', { name: /Margin · Panificio Moretti/ });
    expect(within(dialog).getByText('profit ÷ consumed')).toBeVisible();
    expect(within(dialog).getByText(/^Exact/)).toBeVisible();
    await user.keyboard('{Escape}{ArrowLeft}{Enter}');
    expect(await screen.findByRole('dialog', { name: /Profit, EUR · Panificio/ })).toBeVisible();
  });

  it('totals only what is shown, and says so', async () => {
    await show();
    await screen.findByText('Total of 3');
    await user.type(screen.getByRole('searchbox'), 'nandu');
    expect(await screen.findByText('Total of 1 filtered')).toBeVisible();
    expect(screen.getByText('1 of 3 accounts')).toBeVisible();
    const total = within(screen.getByRole('row', { name: /Total of 1/ }));
    expect(total.getByText('12.00')).toHaveAttribute('title', '12000 thousandths. Of 1 of 1 accounts');
  });

  it('filters by what is wrong, with a chip that takes it away again', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'With a residual' }));
    expect(names()).toEqual(['Panificio Moretti', 'Ottica Ñandú']);
    await user.click(screen.getByRole('button', { name: 'Remove the filter With a residual' }));
    expect(names()).toHaveLength(3);
  });

  it('groups by country with what each comes to, and folds a group', async () => {
    await show();
    await user.click(await screen.findByRole('combobox', { name: 'Group by' }));
    await user.click(screen.getByRole('option', { name: 'By country' }));
    const italy = screen.getByRole('link', { name: /Italy \(2\)/ });
    expect(names()[1]).toBe('Panificio Moretti');
    await user.click(italy);
    expect(names().some((name) => name.includes('Panificio'))).toBe(false);
    expect(screen.getByText('Total of 3')).toBeVisible();
  });

  it('opens an account, and hands the selected ones to their statements', async () => {
    const { onOpenAccount, onStatements } = await show();
    await user.click(await screen.findByRole('link', { name: 'Ottica Ñandú' }));
    expect(onOpenAccount).toHaveBeenCalledWith('2');
    await user.click(screen.getByRole('checkbox', { name: 'Select Café Àlba' }));
    await user.click(screen.getByRole('button', { name: 'Client statements…' }));
    expect(onStatements).toHaveBeenCalledWith(['3']);
  });

  it('says how far a provisional month can be relied on, and leads to the sync that mends it', async () => {
    const state = monthState({ stage: 'provisional', why: 'lacking-days', lackingAccounts: 2 });
    const { onSync } = await show({}, monthTable(accounts, { state }));
    expect(await screen.findByText('provisional: 2 accounts lack days')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fetch what is missing…' }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  it('announces that reports changed after the month was closed', async () => {
    const change = { accountId: monthTable(accounts).accountIds[0] ?? failure({ kind: 'internal', message: '' })() };
    const { onClosings } = await show(
      {
        'closings.list': () => [],
        'closings.diff': () => ({
          month: october,
          checkedAt: 1,
          changes: [
            { ...change, accountName: 'Panificio Moretti', figure: 'profit', closed: null, now: null, days: [] },
          ],
        }),
      },
      monthTable(accounts, { state: monthState({ stage: 'closed' }) }),
    );
    expect(
      await screen.findByText('Spoki’s reports of October 2026 changed after you closed it: 1 account'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'See what changed' }));
    expect(onClosings).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Close the month…' })).toBeNull();
  });

  it('lists odd days, with what they mean', async () => {
    const accountId = monthTable(accounts).accountIds[0];
    if (!accountId) throw new Error('there is an account');
    const odd = { accountId, accountName: 'Panificio Moretti', detail: '', seenAt: 1 };
    await show(
      {
        'reports.oddDays': () => ({
          days: [{ ...odd, day: '2026-10-07', what: 'negative-count', difference: null }],
          total: 1,
        }),
      },
      monthTable(accounts, { state: monthState({ flaggedDays: 1 }) }),
    );
    expect(await screen.findByText('1 day looks odd')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(await screen.findByText('A count is below 0: a correction by Spoki')).toBeVisible();
    expect(screen.getByText('7 Oct 2026')).toBeVisible();
  });

  it('moves to the month before, and never beyond the month it is', async () => {
    const { onMonth } = await show();
    await user.click(await screen.findByRole('button', { name: 'The month before' }));
    expect(onMonth).toHaveBeenLastCalledWith('2026-09');
    await user.click(screen.getByRole('button', { name: 'The month after' }));
    expect(onMonth).toHaveBeenLastCalledWith('2026-11');
  });

  it('tells a month of which nothing was fetched from one that could not be read', async () => {
    const never = await show({}, monthTable([{ id: '1', name: 'A' }]));
    await user.click(await screen.findByRole('button', { name: 'Go to Sync' }));
    expect(never.onSync).toHaveBeenCalledOnce();
    never.unmount();
    await show({ 'reports.month': failure({ kind: 'internal', message: 'broken' }) });
    expect(await screen.findByText('The month could not be read')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
  });
});
