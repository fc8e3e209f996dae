import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { qualityNumber } from '@shared/domain/figure-quality';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import type { Closing, ClosingDiff } from '@shared/ipc/finance-models';
import { CloseMonthDialog } from '@renderer/features/closings/close-month-dialog';
import { ClosingsView } from '@renderer/features/closings/closings-view';
import { exactFigures, monthState, monthTable, october } from '@test/support/month-table';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
vi.setConfig({ testTimeout: 20_000 });

const hash = 'ab'.repeat(32);
function closingOf(changes: Partial<Closing> = {}): Closing {
  return {
    ...{ month: october, closedAt: Date.UTC(2026, 10, 4, 9), note: 'as invoiced', hash, intact: true, accounts: 87 },
    ...{ consumption: thousandths(4_000_000), recharge: thousandths(5_000_000), profit: thousandths(600_000) },
    ...{ reopenedAt: null, reopenNote: null },
    ...changes,
  };
}
const diff: ClosingDiff = {
  month: october,
  checkedAt: Date.UTC(2026, 10, 20),
  changes: [
    {
      ...{ accountId: accountIdSchema.parse('1'), accountName: 'Panificio Moretti', figure: 'profit' as const },
      ...{ closed: thousandths(6_000), now: thousandths(5_500) },
      days: [{ day: reportDay('2026-10-07'), closed: thousandths(1_000), now: thousandths(500) }],
    },
  ],
};
const unchanged: ClosingDiff = { ...diff, changes: [] };

async function showDialog(answers: Answers) {
  const onClose = vi.fn<() => void>();
  const dialog = <CloseMonthDialog profile={testProfile} month={october} open onClose={onClose} />;
  return { ...(await renderApp(dialog, { answers })), onClose };
}

async function showView(answers: Answers) {
  const props = { onMonth: vi.fn<(month: string) => void>(), onSync: vi.fn<() => void>() };
  const view = <ClosingsView profile={testProfile} month={october} {...props} />;
  return { ...(await renderApp(view, { answers: { 'closings.diff': () => unchanged, ...answers } })), ...props };
}

const whole = { id: '1', name: 'Panificio Moretti', figures: exactFigures() };
const callsOf = (calls: readonly { name: string; input: unknown }[], name: string): unknown[] =>
  calls.filter((call) => call.name === name).map(({ input }) => input);

describe('closing a month', () => {
  it('says what is frozen, and closes it with the note', async () => {
    const { main, onClose } = await showDialog({
      'reports.month': () => monthTable([whole]),
      'closings.close': () => closingOf(),
    });
    expect(await screen.findByText('€40.00')).toBeVisible();
    expect(screen.getByText('Every figure is exact.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'as invoiced');
    await user.click(screen.getByRole('button', { name: 'Close October 2026' }));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(callsOf(main.calls, 'closings.close')).toEqual([
      { profileId: testProfile.id, month: october, note: 'as invoiced', provisional: false },
    ]);
  });

  it('asks once more for a month that may still change, and counts what is not exact', async () => {
    const state = monthState({ stage: 'provisional', why: 'lacking-days', lackingAccounts: 1, accounts: 3 });
    const partly = { id: '2', name: 'B', figures: exactFigures({ figuresQuality: qualityNumber('inferred') }) };
    const table = monthTable(
      [whole, partly, { id: '3', name: 'C', figures: { figuresQuality: qualityNumber('missing') } }],
      { state },
    );
    const { main } = await showDialog({ 'reports.month': () => table, 'closings.close': () => closingOf() });
    expect(await screen.findByText('1 account has figures that are not exact.')).toBeVisible();
    expect(screen.getByText('1 account has no figures at all, and is frozen so.')).toBeVisible();
    const close = screen.getByRole('button', { name: 'Close October 2026' });
    expect(close).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /although it is provisional/ }));
    await user.click(close);
    expect(callsOf(main.calls, 'closings.close')).toEqual([expect.objectContaining({ provisional: true })]);
  });

  it('stays, and says why, when it could not be closed', async () => {
    const { onClose } = await showDialog({
      'reports.month': () => monthTable([whole]),
      'closings.close': failure({ kind: 'invalid-input', message: 'closed already' }),
    });
    await screen.findByText('€40.00');
    await user.click(screen.getByRole('button', { name: 'Close October 2026' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('closed months', () => {
  it('show when, the note, what was frozen, and that it is intact', async () => {
    await showView({ 'closings.list': () => [closingOf()] });
    const card = within(await screen.findByRole('article', { name: 'October 2026' }));
    expect(card.getByText('as invoiced')).toBeVisible();
    expect(card.getByText('€4,000.00')).toBeVisible();
    expect(card.getByText(hash)).toBeVisible();
    expect(card.getByText('intact')).toBeVisible();
    expect(await card.findByText(/Nothing changed/)).toBeVisible();
  });

  it('show each changed figure of an account: when closed, now, and on which days', async () => {
    await showView({ 'closings.list': () => [closingOf()], 'closings.diff': () => diff });
    expect(await screen.findByText('1 figure of 1 account is no longer what it was')).toBeVisible();
    const row = within(screen.getByRole('row', { name: /Panificio Moretti/ }));
    expect(row.getByText('€6.000')).toBeVisible();
    expect(row.getByText('€5.500')).toBeVisible();
    expect(row.getByText(/7 Oct: €1.000 → €0.500/)).toBeInTheDocument();
  });

  it('say that frozen figures were altered', async () => {
    await showView({ 'closings.list': () => [closingOf({ intact: false })] });
    expect(await screen.findByText('altered: the figures no longer have this hash')).toBeVisible();
  });

  it('are checked by fetching every day of the month once more, and lead to how far that is', async () => {
    const { main, onSync } = await showView({
      'closings.list': () => [closingOf()],
      'sync.start': ({ from, to, again }) => ({
        ...{ runId: 'b3b1a1f0-0000-4000-8000-000000000001', range: { from: reportDay(from), to: reportDay(to) } },
        ...{
          again: again ?? false,
          nightly: false,
          state: 'running' as const,
          startedAt: 1,
          endedAt: null,
          etaMs: null,
        },
        ...{ accounts: { total: 1, done: 0, failed: 0 }, requests: { total: 1, done: 0 } },
        ...{ limitPerMinute: 30, slowedDown: 0, error: null },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Check against Spoki' }));
    expect(callsOf(main.calls, 'sync.start')).toEqual([
      { profileId: testProfile.id, from: '2026-10-01', to: '2026-10-31', again: true },
    ]);
    await user.click(await screen.findByRole('button', { name: 'See how far it is' }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  it('are opened again only once the month is typed', async () => {
    const { main } = await showView({
      'closings.list': () => [closingOf()],
      'closings.reopen': () => closingOf({ reopenedAt: 1 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Reopen…' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    const reopen = dialog.getByRole('button', { name: 'Reopen October 2026' });
    expect(reopen).toBeDisabled();
    await user.type(dialog.getByRole('textbox', { name: /Type/ }), '2026-10');
    await user.click(reopen);
    expect(callsOf(main.calls, 'closings.reopen')).toEqual([
      { profileId: testProfile.id, month: october, note: '', typed: '2026-10' },
    ]);
  });

  it('say that there are none, and lead to the month', async () => {
    const { onMonth } = await showView({ 'closings.list': () => [] });
    await user.click(await screen.findByRole('button', { name: 'Go to Month' }));
    expect(onMonth).toHaveBeenCalledWith(october);
  });
});
