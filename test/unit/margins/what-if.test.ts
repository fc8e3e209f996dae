import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import { replay, summariseReplays } from '@shared/domain/what-if';
import { anyVolumes, earningRows, marketingOnly } from '@test/support/earning-days';
import { anyMarginSet, marginSet } from '@test/support/margin-sets';
import { anyReportRows } from '@test/support/report-arbitraries';
import { channelDay, reportRow, statuses } from '@test/support/report-rows';

const RANGE = { from: reportDay('2025-01-01'), to: reportDay('2027-01-01') };
const days = fc.array(anyVolumes, { minLength: 1, maxLength: 15 });

describe('the past under other margins', () => {
  it('is what was observed, to the thousandth, under the margins it was earned with', () => {
    fc.assert(
      fc.property(days, anyMarginSet, (volumes, margins) => {
        const oneWay = { ...margins, smsTwoWay: margins.smsOneWay };
        const { lines, total, complete, verdict } = replay(
          earningRows(volumes, () => oneWay),
          RANGE,
          oneWay,
        );
        for (const line of lines) expect(line.difference).toEqual({ least: 0, most: 0 });
        expect(total?.difference).toEqual({ least: 0, most: 0 });
        expect(complete).toBe(true);
        expect(verdict).toBe('same');
      }),
    );
  });

  it('grows by the count for each thousandth of margin, line by line', () => {
    fc.assert(
      fc.property(days, anyMarginSet, (volumes, margins) => {
        const rows = earningRows(volumes, () => margins);
        const lower = { ...margins, utility: thousandths(10) };
        const higher = { ...margins, utility: thousandths(11) };
        const lineOf = (set: typeof margins) => replay(rows, RANGE, set).lines.find(({ line }) => line === 'utility');
        const [before, after] = [lineOf(lower), lineOf(higher)];
        expect((after?.replayed?.least ?? NaN) - (before?.replayed?.least ?? NaN)).toBe(before?.count);
      }),
    );
  });

  it('adds up: the total is the sum of the lines that know their difference, and difference = replayed − observed', () => {
    fc.assert(
      fc.property(anyReportRows, anyMarginSet, (rows, margins) => {
        const { lines, total } = replay(rows, RANGE, margins);
        const known = lines.filter(({ difference }) => difference !== null);
        expect(total === null).toBe(known.length === 0);
        if (!total) return;
        for (const end of ['least', 'most'] as const) {
          expect(total.replayed[end]).toBe(known.reduce((sum, line) => sum + (line.replayed?.[end] ?? NaN), 0));
          expect(total.difference[end]).toBe(total.replayed[end] - total.observed);
        }
        expect(total.replayed.least).toBeLessThanOrEqual(total.replayed.most);
      }),
    );
  });

  it('does not depend on the order of the days, and leaves out those outside the range', () => {
    fc.assert(
      fc.property(anyReportRows, anyMarginSet, (rows, margins) => {
        const outside = reportRow('2024-12-31', { whatsapp: channelDay({ marketing: statuses({ delivered: 99 }) }) });
        expect(replay([outside, ...rows.toReversed()], RANGE, margins)).toEqual(replay(rows, RANGE, margins));
      }),
    );
  });

  it('keeps missing counts missing: a profit without counts is told apart, and is not replayed', () => {
    const rows = [
      ...earningRows([marketingOnly(100)], () => marginSet({ marketing: 20 })),
      reportRow('2026-09-01', { profitBy: { ...reportRow('2026-09-01').profitBy, marketing: thousandths(43) } }),
    ];
    const result = replay(rows, RANGE, marginSet({ marketing: 30 }));
    expect(result.lines.find(({ line }) => line === 'marketing')).toMatchObject({
      count: 100,
      countedDays: 1,
      uncountedDays: 1,
      uncountedProfit: 43,
      replayed: { least: 3000, most: 3000 },
      observed: 2000,
      difference: { least: 1000, most: 1000 },
    });
    expect(result.complete).toBe(false);
    expect(result.verdict).toBe('more');
  });

  it('keeps missing profits missing: what was earned is not compared with a day that does not tell it', () => {
    const rows = earningRows([marketingOnly(100), marketingOnly(100)], () => marginSet({ marketing: 20 }));
    const untold = rows.map((row, i) => (i === 0 ? { ...row, profitBy: { ...row.profitBy, marketing: null } } : row));
    const { lines, complete } = replay(untold, RANGE, marginSet({ marketing: 30 }));
    expect(lines.find(({ line }) => line === 'marketing')).toMatchObject({
      count: 200,
      replayed: { least: 6000, most: 6000 },
      observed: null,
      difference: null,
    });
    expect(complete).toBe(false);
  });

  it('knows nothing of a past without counts: neither 0 nor less', () => {
    const { lines, total, verdict } = replay([reportRow('2026-09-01')], RANGE, marginSet({ marketing: 30 }));
    expect(lines.every(({ count, replayed, difference }) => count === null && !replayed && !difference)).toBe(true);
    expect(total).toBeNull();
    expect(verdict).toBe('unknown');
  });

  it('says who would earn less', () => {
    const rows = earningRows([marketingOnly(100)], () => marginSet({ marketing: 20 }));
    expect(replay(rows, RANGE, marginSet({ marketing: 19 })).verdict).toBe('less');
    expect(replay(rows, RANGE, marginSet({ marketing: 21 })).verdict).toBe('more');
  });

  it('gives two amounts for SMS while both ways earn or neither does, and one when only one does', () => {
    const smsDay = (profits: { smsOneWay: number; smsTwoWay: number }) =>
      reportRow('2026-09-01', {
        sms: channelDay({ service: statuses({ delivered: 10 }) }),
        profitBy: {
          ...reportRow('2026-09-01').profitBy,
          smsOneWay: thousandths(profits.smsOneWay),
          smsTwoWay: thousandths(profits.smsTwoWay),
        },
      });
    const margins = marginSet({ smsOneWay: 20, smsTwoWay: 22 });
    const sms = (profits: { smsOneWay: number; smsTwoWay: number }) =>
      replay([smsDay(profits)], RANGE, margins).lines.find(({ line }) => line === 'sms')?.replayed;
    expect(sms({ smsOneWay: 100, smsTwoWay: 90 })).toEqual({ least: 200, most: 220 });
    expect(sms({ smsOneWay: 0, smsTwoWay: 0 })).toEqual({ least: 200, most: 220 });
    expect(sms({ smsOneWay: 0, smsTwoWay: 90 })).toEqual({ least: 220, most: 220 });
    expect(replay([smsDay({ smsOneWay: 100, smsTwoWay: 110 })], RANGE, margins).verdict).toBe('undecided');
  });
});

describe('several clients under other margins', () => {
  const client = fc.tuple(days, anyMarginSet).map(([volumes, margins]) => earningRows(volumes, () => margins));

  it('add up the same by client and by line, and count each client once', () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 4 }), anyMarginSet, (clients, margins) => {
        const results = clients.map((rows) => replay(rows, RANGE, margins));
        const { lines, total, clients: counted } = summariseReplays(results);
        const ofLines = lines.reduce((sum, { compared }) => sum + (compared?.difference.least ?? 0), 0);
        const ofClients = results.reduce((sum, result) => sum + (result.total?.difference.least ?? 0), 0);
        expect(total?.difference.least ?? 0).toBe(ofLines);
        expect(ofClients).toBe(ofLines);
        expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(clients.length);
      }),
    );
  });

  it('tell how many would earn less, and that one of them is unknown instead of 0', () => {
    const margins = marginSet({ marketing: 20 });
    const known = [19, 20, 21, 22].map((marketing) =>
      earningRows([marketingOnly(100)], () => marginSet({ marketing })),
    );
    const summary = summariseReplays([...known, []].map((rows) => replay(rows, RANGE, margins)));
    expect(summary.clients).toEqual({ less: 2, same: 1, more: 1, undecided: 0, unknown: 1 });
    expect(summary.total?.difference).toEqual({ least: -200, most: -200 });
    expect(summariseReplays([]).total).toBeNull();
  });
});
