import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { reportDay } from '@shared/domain/report-day';
import type { SyncAccount, SyncRun } from '@shared/ipc/finance-models';
import { SyncView } from '@renderer/features/sync/sync-view';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';

giveElementsSize(1_200, 800);

const RUN: SyncRun = {
  runId: '6f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b02',
  range: { from: reportDay('2026-10-01'), to: reportDay('2026-11-22') },
  again: false,
  nightly: false,
  state: 'running',
  startedAt: 1,
  endedAt: null,
  accounts: { total: 200, done: 40, failed: 2 },
  requests: { total: 400, done: 90 },
  etaMs: 620_000,
  limitPerMinute: 30,
  slowedDown: 1,
  error: null,
};
const account = (id: string, accountName: string, changes: Partial<SyncAccount> = {}): SyncAccount => ({
  accountId: accountIdSchema.parse(id),
  accountName,
  state: 'up-to-date',
  asOf: Date.now(),
  lastDay: reportDay('2026-11-22'),
  error: null,
  ...changes,
});
const ACCOUNTS = [
  account('1', 'Acme'),
  account('2', 'Bistrò Blu', { state: 'failed', error: { kind: 'server-failed', message: '500' } }),
  account('3', 'Casa Nova', { state: 'waiting', asOf: null, lastDay: null }),
];

const show = (run: SyncRun | null, more: Answers = {}) =>
  renderApp(<SyncView profile={testProfile} />, {
    answers: {
      'sync.state': () => run,
      'sync.accounts': () => ACCOUNTS,
      'sync.plan': () => ({ accounts: 87, upToDate: 3, requests: 174, days: 5_000, etaMs: 300_000 }),
      'sync.start': () => RUN,
      'sync.pause': () => ({ ...RUN, state: 'paused', etaMs: null }),
      ...more,
    },
  });

describe('the synchronisation', () => {
  it('says what a range would take before it is begun, and begins it', async () => {
    const { main } = await show(null);
    expect(
      await screen.findByText(/87 accounts lack days: 174 requests · about 5 mins · 3 accounts are up to date/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Synchronise' }));
    expect(await screen.findByRole('heading', { name: 'Synchronising' })).toBeVisible();
    const started = main.calls.find(({ name }) => name === 'sync.start');
    expect(started?.input).toMatchObject({ again: false });
  });

  it('asks for closed days once more only when told to', async () => {
    const { main } = await show(null);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Fetch closed days once more, too' }));
    await userEvent.click(screen.getByRole('button', { name: 'Synchronise' }));
    expect(main.calls.find(({ name }) => name === 'sync.start')?.input).toMatchObject({ again: true });
  });

  it('offers no start where nothing is lacking, and says so', async () => {
    await show(null, { 'sync.plan': () => ({ accounts: 0, upToDate: 90, requests: 0, days: 0, etaMs: 0 }) });
    expect(await screen.findByText('Nothing is lacking: all accounts have these days.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Synchronise' })).toBeDisabled();
  });

  it('shows what is done, waits, failed and is left, how long it takes, and that Spoki asked to slow down', async () => {
    await show(RUN);
    const run = await screen.findByRole('region', { name: 'The latest synchronisation' });
    expect(within(run).getByText('42 of 200 accounts')).toBeVisible();
    for (const [label, value] of [
      ['Waiting', '158'],
      ['Failed', '2'],
      ['Requests left', '310'],
    ] as const)
      expect(within(run).getByText(label).parentElement).toHaveTextContent(value);
    expect(within(run).getByText('about 11 mins')).toBeVisible();
    expect(within(run).getByText('Spoki asked 1 time to slow down')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Synchronise' })).toBeNull();
  });

  it('follows its progress as it is told, and pauses', async () => {
    const { main } = await show(RUN);
    await screen.findByText('42 of 200 accounts');
    act(() =>
      main.emit({
        type: 'sync-changed',
        profileId: testProfile.id,
        run: { ...RUN, accounts: { total: 200, done: 150, failed: 2 } },
      }),
    );
    expect(await screen.findByText('152 of 200 accounts')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(await screen.findByRole('heading', { name: 'Paused' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Resume' })).toBeVisible();
  });

  it('tells why it stopped, and goes on from there', async () => {
    await show({ ...RUN, state: 'failed', etaMs: null, error: { kind: 'unauthorized', message: 'refused' } });
    expect(await screen.findByRole('heading', { name: 'Stopped' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/key/i);
    expect(screen.getByRole('button', { name: 'Resume' })).toBeEnabled();
  });

  it('does not say that all is done where accounts failed', async () => {
    await show({ ...RUN, state: 'done', etaMs: null, accounts: { total: 200, done: 198, failed: 2 } });
    expect(await screen.findByRole('heading', { name: 'Done, but not for all' })).toBeVisible();
  });

  it('names the accounts that failed first, says why, and finds those never fetched', async () => {
    await show(null);
    const table = await screen.findByRole('grid', { name: 'Age of each account’s figures' });
    await within(table).findByText('Bistrò Blu');
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Bistrò Blu.*failed/);
    await userEvent.click(screen.getByRole('button', { name: 'Never fetched 1' }));
    expect(await within(table).findByText('Casa Nova')).toBeVisible();
    expect(within(table).queryByText('Acme')).toBeNull();
  });
});
