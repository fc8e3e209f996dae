import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { reportDay } from '@shared/domain/report-day';
import type { WatchList, WatchSignal } from '@shared/ipc/watch-models';
import { AlertsSection } from '@renderer/features/settings/alerts-section';
import { WatchSummary } from '@renderer/features/watch/watch-summary';
import { WatchView } from '@renderer/features/watch/watch-view';
import { type Rendered, renderApp, testProfile, testSettings } from '@test/support/renderer';

const aSignal = (changes: Partial<WatchSignal> & { id: string }): WatchSignal => ({
  ...{ accountId: accountIdSchema.parse('7'), accountName: 'Panificio Così', kind: 'consumption-spike', span: 'day' },
  ...{ day: reportDay('2026-06-09'), value: 320_000, usual: 100_000, before: null, after: null, score: 9, seen: false },
  ...changes,
});
const SPIKE = aSignal({ id: 'a' });
const PHONE = aSignal({
  ...{
    id: 'b',
    kind: 'phone-status-changed',
    span: 'week',
    accountName: 'Acme',
    before: '🟢 Connected',
    after: 'Banned',
  },
  ...{ value: null, usual: null, score: null },
});
const READ = aSignal({ id: 'c', kind: 'read-rate-falling', accountName: 'Zeta', value: 0.4, usual: 0.7, seen: true });

/** A main process that keeps what was marked. */
function show(content: ReactNode, signals: WatchSignal[], more: Partial<WatchList> = {}): Promise<Rendered> {
  const seen = new Map(signals.map((signal) => [signal.id, signal.seen]));
  return renderApp(content, {
    answers: {
      'watch.list': () => ({
        signals: signals.map((signal) => ({ ...signal, seen: seen.get(signal.id) ?? false })),
        ...{ judged: 40, notJudged: 3, asOf: Date.now(), ...more },
      }),
      'watch.seen': ({ ids, seen: on }) => ids.forEach((id) => seen.set(id, on)),
      'watch.series': () => ({ unit: 'none', points: [] }),
      'settings.set': ({ alerts }) => ({ ...testSettings, ...(alerts && { alerts }) }),
      'alerts.test': () => ({ supported: false }),
    },
  });
}
const view = <WatchView profile={testProfile} />;

describe('the watch', () => {
  it('says in words what changed since yesterday and since last week, unseen first', async () => {
    await show(view, [READ, SPIKE, PHONE]);
    const day = await screen.findByRole('region', { name: 'Since yesterday' });
    const rows = within(day).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Consumption 3.2 × the usual Tuesday');
    expect(rows[1]).toHaveTextContent('Read 40.0% of the delivered messages, usually 70.0%');
    expect(rows[1]).toHaveTextContent('Seen');
    const week = screen.getByRole('region', { name: 'Since last week' });
    expect(within(week).getByText('Phone status Connected → Banned')).toBeVisible();
    expect(screen.getByText(/^3 not judged/)).toBeVisible();
  });

  it('leads to the account', async () => {
    const { path } = await show(view, [SPIKE]);
    await userEvent.click(await screen.findByRole('link', { name: 'Panificio Così' }));
    expect(path()).toBe('/accounts/7');
  });

  it('shows only the chosen kinds', async () => {
    await show(view, [SPIKE, PHONE]);
    await userEvent.click(await screen.findByRole('button', { name: 'Phone status (1)' }));
    expect(screen.queryByText(/Consumption 3.2/)).toBeNull();
    expect(screen.getByText('Nothing changed since yesterday.')).toBeVisible();
  });

  it('marks one as seen, and takes it back', async () => {
    await show(view, [SPIKE]);
    await userEvent.click(await screen.findByRole('button', { name: /^Mark as seen: Panificio/ }));
    expect(await screen.findByText('1 change marked as seen.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: /^Mark as seen: Panificio/ })).toBeVisible();
  });

  it('marks the selected, or all', async () => {
    const { main } = await show(view, [SPIKE, PHONE]);
    await userEvent.click(await screen.findByRole('checkbox', { name: /Panificio/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Mark selected as seen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Mark 1 unseen as seen' }));
    const marked = main.calls.filter(({ name }) => name === 'watch.seen').map(({ input }) => input);
    expect(marked).toMatchObject([{ ids: ['a'] }, { ids: ['b'] }]);
  });

  it('tells apart nothing synchronised, too little history, and nothing changed', async () => {
    const never = await show(view, [], { judged: 0, asOf: null });
    expect(await screen.findByText('No reports were synchronised yet')).toBeVisible();
    never.unmount();
    const short = await show(view, [], { judged: 0 });
    expect(await screen.findByText('Not enough history to judge')).toBeVisible();
    short.unmount();
    await show(view, []);
    expect(await screen.findByText('Nothing changed')).toBeVisible();
  });

  it('is summed up by the most important that nobody has seen', async () => {
    await show(<WatchSummary profile={testProfile} />, [READ, SPIKE, PHONE]);
    expect(await screen.findByRole('heading', { name: 'What changed: 2 unseen' })).toBeVisible();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Acme');
    expect(screen.queryByText('Zeta')).toBeNull();
  });
});

describe('the settings of alerts', () => {
  const sent = ({ main }: Rendered) =>
    main.calls.filter(({ name }) => name === 'settings.set').map(({ input }) => input);

  it('are off until the person wants them', async () => {
    const rendered = await show(<AlertsSection />, []);
    const wanted = await screen.findByRole('switch', { name: 'Desktop notifications' });
    expect(wanted).not.toBeChecked();
    await userEvent.click(wanted);
    expect(sent(rendered)).toMatchObject([{ alerts: { enabled: true, runwayDays: 7 } }]);
  });

  it('take no number of days that is out of range', async () => {
    const rendered = await show(<AlertsSection />, []);
    const days = await screen.findByRole('textbox', { name: 'Days of credit left' });
    await userEvent.clear(days);
    await userEvent.type(days, '95');
    expect(days).toBeInvalid();
    await userEvent.tab();
    expect(days).toHaveValue('7');
    expect(sent(rendered)).toEqual([]);
  });

  it('say so where the system has no notifications', async () => {
    await show(<AlertsSection />, []);
    await userEvent.click(await screen.findByRole('button', { name: 'Show a test notification' }));
    expect(await screen.findByText('This system has no desktop notifications.')).toBeVisible();
  });
});
