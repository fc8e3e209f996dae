import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { type Clock, systemClock } from '@electron/spoki/clock';
import type { ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { addDays, reportDay } from '@shared/domain/report-day';
import type { AccountRow } from '@shared/ipc/models';
import type { WatchSignal } from '@shared/ipc/watch-models';
import { openBackend, type TestBackend } from '@test/support/backend';

/** The stories of the sandbox hang on the first of the month it starts in. */
const NOW = Date.UTC(2026, 9, 6, 9);
const clock: Clock = { ...systemClock, wallNow: () => NOW };
/** Lanes that wait for a thousandth of the time. */
const lanesClock: Clock = {
  ...systemClock,
  now: () => systemClock.now() * 1_000,
  after: (ms, run) => systemClock.after(ms / 1_000, run),
};
const TODAY = reportDay('2026-10-06');
const SILENT = 'Idroservice Bassa Padana';
const FAILING = 'Ceramiche Artistiche Solferra';
let spoki: Sandbox;
let desk: TestBackend;
let profileId: ProfileId;
let rows: AccountRow[];

beforeAll(async () => {
  spoki = await startSandbox({ now: () => NOW, limits: false });
  desk = await openBackend({ clock, lanesClock });
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
  profileId = (await desk.call('profiles.add', input)).id;
  rows = (await desk.call('accounts.refresh', { profileId })).rows;
});
afterAll(async () => {
  await desk.close();
  await spoki.close();
});

const signals = async (): Promise<WatchSignal[]> => (await desk.call('watch.list', { profileId })).signals;
const of = (name: string, list: WatchSignal[]): WatchSignal[] => list.filter(({ accountName }) => accountName === name);

describe('the watch of a portfolio', () => {
  it('judges nobody before reports were synchronised, and says so', async () => {
    expect(await desk.call('watch.list', { profileId })).toMatchObject({
      judged: 0,
      notJudged: rows.length,
      asOf: null,
    });
  });

  it('finds the client who fell silent and the one whose messages fail, among few others', async () => {
    await desk.call('sync.start', { profileId, from: addDays(TODAY, -108), to: TODAY });
    await expect
      .poll(async () => (await desk.call('sync.state', { profileId }))?.state, { timeout: 60_000 })
      .toBe('done');
    const list = await desk.call('watch.list', { profileId });
    expect(of(SILENT, list.signals)).toMatchObject([{ kind: 'consumption-drop', span: 'week', value: 0, seen: false }]);
    expect(of(FAILING, list.signals)).toMatchObject([{ kind: 'delivered-rate-falling', span: 'week' }]);
    expect(list.signals.length).toBeLessThanOrEqual(5);
    expect(list.judged).toBeGreaterThan(35);
    expect(list.judged + list.notJudged).toBe(rows.length);
  }, 90_000);

  it('shows the days behind a signal, the last of them outside the band of the usual', async () => {
    const [silent] = of(SILENT, await signals());
    const series = await desk.call('watch.series', { profileId, id: silent?.id ?? '' });
    expect(series.unit).toBe('thousandths');
    expect(series.points.at(-1)).toMatchObject({ day: addDays(TODAY, -1), value: 0 });
    expect(series.points).toHaveLength(42);
  });

  it('marks a signal as seen, tells the window, and takes the mark away again', async () => {
    const [failing] = of(FAILING, await signals());
    const ids = [failing?.id ?? ''];
    await desk.call('watch.seen', { profileId, ids, seen: true });
    expect(of(FAILING, await signals())).toMatchObject([{ seen: true }]);
    expect(desk.events).toContainEqual({ type: 'watch-changed', profileId });
    await desk.call('watch.seen', { profileId, ids, seen: false });
    expect(of(FAILING, await signals())).toMatchObject([{ seen: false }]);
  });

  it('refuses an id that no signal can have', async () => {
    const answer = await desk.tryCall('watch.series', { profileId, id: 'nonsense' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
