import { describe, expect, it } from 'vitest';
import { dueNight, wallTime } from '@electron/services/sync/night';
import { createNightly } from '@electron/services/sync/nightly';
import { SyncEvents } from '@electron/services/sync/sync-events';
import { reportDay } from '@shared/domain/report-day';
import { DEFAULT_SETTINGS } from '@shared/ipc/models';
import { PROFILE, aProfile } from '@test/support/store-fixtures';
import { VirtualTime } from '@test/support/virtual-clock';

const ROME = 'Europe/Rome';
const HOUR = 3_600_000;

/** The nights that were synchronised while the computer was awake, with its own clock and settings. */
function desk(startsAt: string, { at = '03:00', enabled = true, kind = 'partner' as const } = {}) {
  const time = new VirtualTime();
  time.wallOffset = Date.parse(startsAt);
  const started: { at: string; from: string; to: string; nightly: boolean | undefined }[] = [];
  const kept = new Map<string, string>();
  const settings = { ...DEFAULT_SETTINGS, nightlySync: { enabled, at }, activeProfileId: PROFILE };
  const nightly = createNightly({
    store: {
      listProfiles: async () => [aProfile({ kind })],
      getSetting: async (key) => kept.get(key) ?? null,
      setSetting: async (key, json) => void kept.set(key, json),
    },
    settings: { get: async () => ({ ...settings, language: 'en', theme: 'system', currency: aProfile().currency }) },
    sync: {
      state: async () => null,
      start: async ({ from, to }, byNight) => {
        const { day, time: clock } = wallTime(time.now + time.wallOffset, ROME);
        started.push({ at: `${day} ${clock}`, from, to, nightly: byNight });
        throw new Error('its answer is of no interest');
      },
    },
    clock: time.clock(),
    timeZone: ROME,
    reportFailure: () => undefined,
  });
  nightly.start();
  return { time, started, settings, nightly, pass: (hours: number) => time.runUntil(time.now + hours * HOUR) };
}

describe('the nightly synchronisation', () => {
  it('begins once a night at its time: this month and the last', async () => {
    const { started, pass } = desk('2026-11-20T12:00:00Z');
    await pass(72);
    expect(started.map(({ at }) => at)).toEqual(['2026-11-21 03:00', '2026-11-22 03:00', '2026-11-23 03:00']);
    expect(started[0]).toMatchObject({ from: '2026-10-01', to: '2026-11-21', nightly: true });
  });

  it('does not begin for a time that had passed when the app started, nor while it is off', async () => {
    const late = desk('2026-11-20T12:00:00Z');
    await late.pass(10);
    expect(late.started).toEqual([]);
    const off = desk('2026-11-20T12:00:00Z', { enabled: false });
    await off.pass(48);
    expect(off.started).toEqual([]);
  });

  it('begins once on waking when the computer slept over its time, however many nights', async () => {
    const { time, started, pass } = desk('2026-11-20T12:00:00Z');
    await pass(1);
    time.wallOffset += 3 * 24 * HOUR + 9 * HOUR;
    await pass(2);
    expect(started.map(({ at }) => at)).toEqual(['2026-11-23 23:01']);
  });

  it.each([
    ['begins', '2026-03-28T12:00:00Z', '2026-03-29 03:00'],
    ['ends', '2026-10-24T12:00:00Z', '2026-10-25 02:30'],
  ])('begins once in the night in which summer time %s, at half past two', async (_what, from, at) => {
    const { started, pass } = desk(from, { at: '02:30' });
    await pass(24);
    expect(started.map((run) => run.at)).toEqual([at]);
  });

  it('begins once a night even if its time is moved on after that', async () => {
    const { started, pass, settings } = desk('2026-11-20T12:00:00Z');
    await pass(15);
    settings.nightlySync.at = '05:00';
    await pass(4);
    expect(started).toHaveLength(1);
  });
});

describe('a night', () => {
  const at = (day: string, time: string) => ({ day: reportDay(day), time });

  it('of the future was done by a clock that has been set back, and says nothing', () => {
    const due = dueNight(at('2026-11-20', '02:59'), at('2026-11-20', '03:00'), reportDay('2026-12-24'), '03:00');
    expect(due).toBe('2026-11-20');
  });

  it('is due that ended before midnight and was slept over', () => {
    expect(dueNight(at('2026-11-20', '22:00'), at('2026-11-21', '07:00'), null, '23:00')).toBe('2026-11-20');
  });
});

describe('what is told while it changes', () => {
  it('is told at most twice a second, the last change always, and a change of state at once', async () => {
    const time = new VirtualTime();
    const events = new SyncEvents(time.clock());
    const told: { at: number; value: number }[] = [];
    for (let i = 0; i < 100; i += 1)
      time.at(i * 30, () => events.soon(PROFILE, () => told.push({ at: time.now, value: i })));
    await time.runUntil();
    expect(told.slice(1).every(({ at }, index) => at - (told[index]?.at ?? 0) >= 500)).toBe(true);
    expect(told).toHaveLength(7);
    events.now(PROFILE, () => told.push({ at: time.now, value: -1 }));
    expect(told.at(-1)).toEqual({ at: time.now, value: -1 });
  });
});
