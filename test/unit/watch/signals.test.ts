import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { addDays } from '@shared/domain/report-day';
import { changeSignalId, figureSignalId, judgeFigures, readSignalId } from '@shared/domain/watch';
import { judgeWords, limitUse } from '@shared/domain/watch-changes';
import { DAY_FLOOR } from '@shared/domain/watch-consumption';
import { WATCH_DAYS, type WatchDay } from '@shared/domain/watch-history';
import { WATCH_KINDS } from '@shared/domain/watch-kinds';
import { consumptionSeries } from '@shared/domain/watch-series';
import { LAST, aHistory, quietHistory, seeded } from '@test/support/watch-history';

const kindsOf = (dayOf: (back: number) => Partial<WatchDay> | null): string[] =>
  judgeFigures(aHistory(dayOf)).signals.map(({ kind, span }) => `${kind} ${span}`);
/** A little noise, the same for the same day. */
const around = (amount: number, back: number): number => amount * (1 + 0.02 * Math.sin(back * 2.4));

describe('consumption', () => {
  it('is told when the last day is far above the same weekdays before', () => {
    const found = judgeFigures(aHistory((back) => ({ consumption: back === 0 ? 320_000 : around(100_000, back) })));
    expect(found.signals).toMatchObject([{ kind: 'consumption-spike', span: 'day', day: LAST, value: 320_000 }]);
    expect(found.signals[0]?.usual).toBeCloseTo(100_000, -4);
  });

  it('is told when the last day is far below', () => {
    expect(kindsOf((back) => ({ consumption: back === 0 ? 10_000 : around(100_000, back) }))).toEqual([
      'consumption-drop day',
    ]);
  });

  it('is compared with the same weekdays: a quiet Sunday is usual', () => {
    const week = (back: number): Partial<WatchDay> => ({ consumption: back % 7 === 0 ? 5_000 : around(100_000, back) });
    expect(kindsOf(week)).toEqual([]);
  });

  it('is told for a week that is far below earlier weeks, though no single day is', () => {
    expect(kindsOf((back) => ({ consumption: back < 7 ? 50_000 : around(100_000, back) }))).toContain(
      'consumption-drop week',
    );
  });

  it('is told for silence of weeks, as long as it was never so long before', () => {
    expect(kindsOf((back) => ({ consumption: back < 40 ? 0 : around(100_000, back) }))).toEqual([
      'consumption-drop week',
    ]);
    expect(kindsOf((back) => ({ consumption: back % 30 < 20 ? 0 : 100_000 }))).toEqual([]);
  });

  it('is not told for campaigns that come again and again', () => {
    expect(kindsOf((back) => ({ consumption: back % 9 === 0 ? 500_000 : around(100_000, back) }))).toEqual([]);
  });

  it('is not judged while a day is missing, or with too little history', () => {
    const gone = judgeFigures(aHistory((back) => (back === 0 ? { consumption: null, messages: 0 } : {})));
    expect(gone.signals).toEqual([]);
    expect(judgeFigures(aHistory((back) => (back > 10 ? null : { messages: 0, readable: 0 })))).toEqual({
      judged: false,
      signals: [],
    });
  });

  it('below the floor never gives a signal', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: Math.floor(DAY_FLOOR / 7) }), {
      minLength: WATCH_DAYS,
      maxLength: WATCH_DAYS,
    });
    fc.assert(
      fc.property(amounts, (all) => {
        const history = aHistory((back) => ({ consumption: all[back] ?? 0, messages: 0, readable: 0 }));
        expect(judgeFigures(history)).toEqual({ judged: false, signals: [] });
      }),
    );
  });

  it('tells the same whatever the currency: signals stay when all amounts grow alike', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 1_000 }), fc.boolean(), (seed, times, spiked) => {
        const { last, days } = quietHistory(seeded(seed));
        const loud = days.map(
          (day, index) =>
            day && { ...day, consumption: (day.consumption ?? 0) * (spiked && index === days.length - 1 ? 9 : 1) },
        );
        const scaled = loud.map((day) => day && { ...day, consumption: day.consumption * times });
        const small = judgeFigures({ last, days: loud }).signals.filter(({ kind }) => kind.startsWith('consumption'));
        const large = judgeFigures({ last, days: scaled }).signals.filter(({ kind }) => kind.startsWith('consumption'));
        for (const { kind, span } of small) expect(large).toContainEqual(expect.objectContaining({ kind, span }));
      }),
    );
  });

  it('is drawn with a band that the usual lies in', () => {
    const points = consumptionSeries(quietHistory(seeded(7)), 'day');
    for (const { usual, low, high } of points) {
      if (usual === null) continue;
      expect(low).toBeLessThanOrEqual(usual);
      expect(high).toBeGreaterThanOrEqual(usual);
    }
  });
});

describe('rates', () => {
  const rated = (arrived: number, read: number): Partial<WatchDay> => ({ arrived, readable: arrived, read });

  it('are told when clearly fewer messages are delivered', () => {
    expect(kindsOf((back) => (back === 0 ? rated(600, 440) : rated(950, 700)))).toContain('delivered-rate-falling day');
  });

  it('are not judged of fewer than fifty messages, whatever the chance', () => {
    const few = { messages: 40, arrived: 20, readable: 20, read: 10 };
    expect(kindsOf((back) => (back === 0 ? few : {}))).toEqual([]);
  });

  it('of few messages need a greater fall than those of many', () => {
    const of = (messages: number): string[] =>
      kindsOf((back) => ({ messages, arrived: Math.round(messages * (back === 0 ? 0.86 : 0.95)), readable: 0 }));
    expect(of(60)).toEqual([]);
    expect(of(5_000)).toEqual(['delivered-rate-falling day']);
  });

  it('of reading are judged on closed days only', () => {
    const fresh = (back: number): Partial<WatchDay> =>
      back < 3 ? { ...rated(950, 300), closed: false } : rated(950, 700);
    expect(kindsOf(fresh)).toEqual([]);
    expect(kindsOf((back) => (back === 3 ? rated(950, 300) : fresh(back)))).toContain('read-rate-falling day');
  });
});

describe('words and limits', () => {
  const HOUR = 3_600_000;
  const now = Date.UTC(2026, 5, 10, 12);
  const point = (hoursAgo: number, changes: object) => ({
    at: now - hoursAgo * HOUR,
    ...{ qualityScore: 1, phoneStatus: '🟢 Connected', dailyLimit: 1_000 },
    ...changes,
  });
  const judge = (...points: ReturnType<typeof point>[]) => judgeWords(points, 'Europe/Rome', now);

  it('are told since yesterday or since last week, once', () => {
    expect(judge(point(900, {}), point(5, { qualityScore: 2 }))).toMatchObject([
      { kind: 'quality-worse', span: 'day', before: 'green', after: 'yellow' },
    ]);
    expect(judge(point(900, { dailyLimit: 250 }), point(100, {}))).toMatchObject([
      { kind: 'daily-limit-changed', span: 'week', before: '250', after: '1000' },
    ]);
  });

  it('are no news on an account that is new, after more than a week, or once they came back', () => {
    expect(judge(point(5, {}))).toEqual([]);
    expect(judge(point(900, { qualityScore: 3 }), point(300, {}))).toEqual([]);
    expect(judge(point(900, {}), point(9, { phoneStatus: 'Banned' }), point(5, {}))).toEqual([]);
  });

  it('are no news where Spoki tells nothing, or only another emoji', () => {
    expect(judge(point(900, {}), point(5, { qualityScore: null, phoneStatus: 'Connected', dailyLimit: null }))).toEqual(
      [],
    );
  });

  it('tell of a daily limit when four fifths are used, and only while that is fresh', () => {
    expect(limitUse({ contactedIn24h: 800, dailyLimit: 1_000 }, now, now)).toBe(0.8);
    expect(limitUse({ contactedIn24h: 799, dailyLimit: 1_000 }, now, now)).toBeNull();
    expect(limitUse({ contactedIn24h: 800, dailyLimit: 0 }, now, now)).toBeNull();
    expect(limitUse({ contactedIn24h: 900, dailyLimit: 1_000 }, now - 25 * HOUR, now)).toBeNull();
  });
});

describe('the name of a signal', () => {
  const accountId = accountIdSchema.parse('99999999999999999999');

  it('can be read again', () => {
    for (const kind of WATCH_KINDS) {
      expect(readSignalId(figureSignalId(accountId, { kind, span: 'day', day: LAST }))).toMatchObject({
        kind,
        span: 'day',
        accountId,
      });
      expect(readSignalId(changeSignalId(accountId, kind, 12))).toMatchObject({
        kind,
        span: 'change',
        mark: '12',
        accountId,
      });
    }
    expect(readSignalId('nonsense')).toBeNull();
  });

  it('of seven days stays the same for a calendar week, so that what was seen stays seen', () => {
    const nameOn = (day: typeof LAST) => figureSignalId(accountId, { kind: 'consumption-drop', span: 'week', day });
    expect(nameOn(addDays(LAST, 1))).toBe(nameOn(LAST));
    expect(nameOn(addDays(LAST, 7))).not.toBe(nameOn(LAST));
  });
});
