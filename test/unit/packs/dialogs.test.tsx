import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import { AppFailure } from '@shared/errors/app-error';
import type { MonthState, Written } from '@shared/ipc/finance-models';
import { PackDialog } from '@renderer/features/packs/pack-dialog';
import { StatementsDialog } from '@renderer/features/packs/statements-dialog';
import { packInput, PACK_MONTH } from '@test/support/pack-input';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';

const WRITTEN: Written = {
  folder: '/home/pia/months',
  files: [
    { path: '/home/pia/months/Northwind-2026-10-month.xlsx', rows: 1_234 },
    { path: '/home/pia/months/Northwind-2026-10-summary.pdf', rows: 0 },
  ],
};

const monthOf = (state: Partial<MonthState>) => {
  const { table } = packInput(['Solaria'], []);
  return { ...table, state: { ...table.state, ...state } };
};

async function openPack(more: Answers = {}, state: Partial<MonthState> = {}) {
  const answers: Answers = { 'reports.month': () => monthOf(state), ...more };
  const dialog = <PackDialog profile={testProfile} month={PACK_MONTH} onClose={() => undefined} />;
  return (await renderApp(dialog, { answers })).main;
}

const exportButton = () => screen.getByRole('button', { name: 'Export the month…' });

describe('the dialog that exports a month', () => {
  it('writes what is chosen, for the programs that are chosen, and says where it is', async () => {
    const user = userEvent.setup();
    const main = await openPack({ 'packs.month': () => WRITTEN, 'exports.reveal': () => undefined });
    await user.click(screen.getByRole('checkbox', { name: /^Summary \(PDF\)/ }));
    await user.click(screen.getByRole('radio', { name: 'Italian spreadsheets' }));
    expect(screen.getByText('07/10/2026;104233;Solaria Viaggi;1234,567;0,000')).toBeInTheDocument();
    await user.click(exportButton());
    expect(await screen.findByText(/2 files were written/)).toBeInTheDocument();
    expect(screen.getByText('Northwind-2026-10-month.xlsx')).toBeInTheDocument();
    expect(main.calls.find(({ name }) => name === 'packs.month')?.input).toMatchObject({
      month: '2026-10',
      parts: ['xlsx', 'csv'],
      csvPreset: 'italian',
      language: 'en',
    });
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(main.calls.at(-1)).toEqual({ name: 'exports.reveal', input: { path: WRITTEN?.files[0]?.path } });
  });

  it('warns that the figures may change, and why', async () => {
    await openPack({}, { stage: 'provisional', why: 'open-days' });
    expect(await screen.findByText(/provisional: its last days may still change/)).toBeInTheDocument();
  });

  it('says that a closed month is told as it was frozen', async () => {
    await openPack({}, { stage: 'closed' });
    expect(await screen.findByText(/frozen figures and their hash/)).toBeInTheDocument();
  });

  it('writes nothing without a file to write', async () => {
    const user = userEvent.setup();
    await openPack();
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    expect(exportButton()).toBeDisabled();
    expect(screen.getByText('Choose at least one file.')).toBeInTheDocument();
  });

  it('shows how far it is, and can be stopped', async () => {
    const user = userEvent.setup();
    let stop: () => void = () => undefined;
    const main = await openPack({
      'packs.month': () =>
        new Promise((_, reject) => {
          stop = () => reject(new AppFailure({ kind: 'cancelled', message: 'stopped' }));
        }),
      'work.cancel': () => stop(),
    });
    await user.click(exportButton());
    const { workId } = main.calls.find(({ name }) => name === 'packs.month')?.input as { workId: string };
    const step = { profileId: testProfile.id, workId, failed: 0, etaMs: null, running: true };
    main.emit({ type: 'work-progress', ...step, done: 3, total: 12 });
    expect(await screen.findByText('3 of 12')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped. No file was written.')).toBeInTheDocument();
  });
});

describe('the dialog that writes statements', () => {
  const accountIds = ['1', '2'].map((id) => accountIdSchema.parse(id));

  it('shows one of them as the client will see it, then writes one for each', async () => {
    const user = userEvent.setup();
    const answers: Answers = {
      'packs.statement': () => ({
        accountName: 'Solaria',
        partnerName: 'Northwind',
        month: PACK_MONTH,
        stage: 'complete',
        opening: null,
        recharge: thousandths(1_000),
        consumption: thousandths(2_500),
        closing: null,
        days: [
          { day: reportDay('2026-10-01'), messages: 7, recharge: thousandths(0), consumption: thousandths(2_500) },
        ],
      }),
      'packs.statements': () => WRITTEN,
    };
    const shared = { profile: testProfile, month: PACK_MONTH, onClose: () => undefined };
    const { main } = await renderApp(<StatementsDialog {...shared} accountIds={accountIds} />, { answers });
    const preview = await screen.findByRole('region', { name: 'Preview: Solaria' });
    expect(within(preview).getAllByText('€2.50')).toHaveLength(2);
    expect(preview).not.toHaveTextContent(/profit|margin/i);
    await user.click(screen.getByRole('radio', { name: 'CSV' }));
    await user.click(screen.getByRole('button', { name: 'Write 2 statements…' }));
    expect(await screen.findByText(/2 files were written/)).toBeInTheDocument();
    expect(main.calls.at(-1)).toMatchObject({ name: 'packs.statements', input: { accountIds, format: 'csv' } });
  });
});
