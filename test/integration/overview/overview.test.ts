import { describe, expect, it } from 'vitest';
import { createOverview } from '@electron/services/overview/overview-service';
import { type DayRange, reportMonthSchema } from '@shared/domain/report-day';
import { addCounts, consumption } from '@shared/domain/report-maths';
import type { Overview } from '@shared/ipc/finance-models';
import { range } from '@test/support/report-sync';
import { PROFILE, aProfile, accountId } from '@test/support/store-fixtures';
import { SyncDesk } from '@test/support/sync-desk';
import { remoteOf } from '@test/support/virtual-sync';

const month = (text: string) => reportMonthSchema.parse(text);

function overviewOf(desk: SyncDesk, kind: 'partner' | 'agency' = 'partner'): Promise<Overview> {
  const store = remoteOf(desk.store);
  const overview = createOverview({
    store,
    profile: async () => aProfile({ kind }),
    trend: (profileId, last) => store.trend(profileId, null, last, desk.now),
    now: () => desk.now,
  });
  return overview(PROFILE);
}

async function synchronise(desk: SyncDesk, days: DayRange): Promise<void> {
  const ended = desk.ended();
  await desk.start(days);
  await ended;
}

/** Added up from the days themselves, without any roll-up. */
function consumedOn(desk: SyncDesk, days: DayRange, accounts?: readonly string[]): number | null {
  return desk.store
    .reportAges(PROFILE)
    .filter((age) => !accounts || accounts.includes(age.accountId))
    .flatMap((age) => desk.store.usage(PROFILE, accountId(age.accountId), days).rows)
    .map((row) => consumption(row))
    .reduce<number | null>(addCounts, null);
}

describe('the overview', () => {
  it('sets the whole days of the month beside the same days of the month before, to the thousandth', async () => {
    const desk = await SyncDesk.open();
    await synchronise(desk, range('2026-04-01', '2026-05-20'));
    const overview = await overviewOf(desk);
    expect(overview.days).toEqual(range('2026-05-01', '2026-05-19'));
    expect(overview.toDate.consumption).toBe(consumedOn(desk, range('2026-05-01', '2026-05-19')));
    expect(overview.sameDaysBefore.consumption).toBe(consumedOn(desk, range('2026-04-01', '2026-04-19')));
    expect(overview.monthBefore.consumption).toBe(consumedOn(desk, range('2026-04-01', '2026-04-30')));
    expect(overview.toDate.consumption).toBeGreaterThan(0);
    expect(overview.compared).toBe(12);
    expect(overview.trend.map(({ state }) => state.month)).toHaveLength(13);
    expect(overview.state).toMatchObject({ month: month('2026-05'), stage: 'provisional', why: 'running' });
  });

  it('does so at the beginning of a month as well, when few days are to be added and many are left', async () => {
    const desk = await SyncDesk.open();
    desk.now = Date.UTC(2026, 4, 4, 12);
    await synchronise(desk, range('2026-04-01', '2026-05-04'));
    const overview = await overviewOf(desk);
    expect(overview.toDate.consumption).toBe(consumedOn(desk, range('2026-05-01', '2026-05-03')));
    expect(overview.sameDaysBefore.consumption).toBe(consumedOn(desk, range('2026-04-01', '2026-04-03')));
  });

  it('compares all of a shorter month with more days of the one after it', async () => {
    const desk = await SyncDesk.open();
    desk.now = Date.UTC(2026, 2, 31, 12);
    await synchronise(desk, range('2026-02-01', '2026-03-31'));
    const overview = await overviewOf(desk);
    expect(overview.days).toEqual(range('2026-03-01', '2026-03-30'));
    expect(overview.sameDaysBefore.consumption).toBe(consumedOn(desk, range('2026-02-01', '2026-02-28')));
  });

  it('compares only clients that have all the days of both, and says how many', async () => {
    const desk = await SyncDesk.open();
    await synchronise(desk, range('2026-05-01', '2026-05-20'));
    const without = await overviewOf(desk);
    expect(without).toMatchObject({ compared: 0, accounts: 12, top: [], falling: [] });
    expect(without.toDate.consumption).toBeNull();
  });

  it('names who consumed most, most first, and who fell behind by a fifth or more', async () => {
    const desk = await SyncDesk.open();
    await synchronise(desk, range('2026-04-01', '2026-05-20'));
    const { top, falling } = await overviewOf(desk);
    const amounts = top.map((client) => client.consumption ?? 0);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    for (const client of top)
      expect(client.consumption).toBe(consumedOn(desk, range('2026-05-01', '2026-05-19'), [client.accountId]));
    for (const { consumption: now, before } of falling) expect(now ?? 0).toBeLessThan(0.8 * (before ?? 0));
  });

  it('has no whole day to compare on the first of a month', async () => {
    const desk = await SyncDesk.open();
    desk.now = Date.UTC(2026, 4, 1, 12);
    await synchronise(desk, range('2026-04-01', '2026-05-01'));
    expect(await overviewOf(desk)).toMatchObject({ days: null, compared: 0 });
  });

  it('is not for an agency, whose key opens no reports', async () => {
    const desk = await SyncDesk.open();
    await expect(overviewOf(desk, 'agency')).rejects.toMatchObject({ error: { kind: 'not-permitted' } });
  });
});
