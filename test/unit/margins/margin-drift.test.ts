import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeLine } from '@shared/domain/charged-counts';
import { type LineDrift, type RegisteredMargins, marginDrift } from '@shared/domain/margin-drift';
import { thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import { addDays } from '@shared/domain/report-day';
import { FIRST_DAY, anyVolumes, earningRows, marketingOnly } from '@test/support/earning-days';
import { anyMarginSet, marginSet } from '@test/support/margin-sets';
import { anyReportRows } from '@test/support/report-arbitraries';
import { channelDay, reportRow, statuses } from '@test/support/report-rows';

const dayAt = (index: number) => addDays(FIRST_DAY, index);
const setting = (index: number, marketing: number): RegisteredMargins => ({
  setOn: dayAt(index),
  margins: marginSet({ marketing }),
});
const LONG_AGO = -30;

/** Ten days of 100 marketing messages, each day at the margin given for it. */
const tenDays = (marginOn: (index: number) => number): ReportRow[] =>
  earningRows(
    Array.from({ length: 10 }, () => marketingOnly(100)),
    (index) => marginSet({ marketing: marginOn(index) }),
  );

function lineOf(drifts: readonly LineDrift[], wanted: ChargeLine): LineDrift {
  const found = drifts.find(({ line }) => line === wanted);
  if (!found) throw new Error(`no line ${wanted}`);
  return found;
}
const marketing = (rows: readonly ReportRow[], register: readonly RegisteredMargins[]): LineDrift =>
  lineOf(marginDrift(rows, register), 'marketing');

describe('margin drift', () => {
  it('never flags a client that earned what was registered, whatever its volumes and however often the margins changed', () => {
    const settings = fc.array(fc.tuple(fc.nat({ max: 14 }), anyMarginSet), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(anyVolumes, { maxLength: 15 }), anyMarginSet, settings, (volumes, first, later) => {
        const register = [{ setOn: dayAt(LONG_AGO), margins: first }].concat(
          later.toSorted(([a], [b]) => a - b).map(([index, margins]) => ({ setOn: dayAt(index), margins })),
        );
        const inForce = (index: number) => register.findLast(({ setOn }) => setOn < dayAt(index))?.margins ?? first;
        const verdicts = marginDrift(earningRows(volumes, inForce), register).map(({ verdict }) => verdict);
        expect(verdicts).not.toContain('drift');
        expect(verdicts).not.toContain('explained');
      }),
    );
  });

  it('gives every line one verdict whatever Spoki reports, and the same for any order of days and settings', () => {
    const register = [setting(LONG_AGO, 10), setting(5, 20)];
    fc.assert(
      fc.property(anyReportRows, (rows) => {
        const drifts = marginDrift(rows, register);
        expect(drifts).toHaveLength(6);
        expect(marginDrift(rows.toReversed(), register.toReversed())).toEqual(drifts);
        for (const drift of drifts)
          if (drift.verdict !== 'silent') expect(drift.evidence.charged.count).toBeGreaterThanOrEqual(50);
      }),
    );
  });

  it('flags a steady margin that was not set from here, with what it is and from which figures that follows', () => {
    expect(
      marketing(
        tenDays(() => 25),
        [setting(LONG_AGO, 20)],
      ),
    ).toMatchObject({
      verdict: 'drift',
      looks: 'other-margin',
      evidence: {
        from: dayAt(0),
        to: dayAt(9),
        days: 10,
        charged: { count: 1000, least: 1000, most: 1000 },
        observed: 25_000,
        expected: { least: 20_000, most: 20_000 },
        perMessage: 25,
        registered: [20],
        stretches: [{ from: dayAt(0), to: dayAt(9), margin: 25 }],
      },
    });
  });

  it('flags a steady other margin even where undecided statuses alone could explain the sum, once it lasted three days', () => {
    const counts = statuses({ sent: 50, delivered: 50, read: 0, error: 0, noStatus: 0 });
    const rows = [0, 1, 2].map((index) =>
      reportRow(dayAt(index), {
        whatsapp: channelDay({ marketing: counts }),
        profitBy: { ...reportRow(dayAt(index)).profitBy, marketing: thousandths(1_500) },
      }),
    );
    const register = [setting(LONG_AGO, 20)];
    expect(marketing(rows.slice(1), register)).toMatchObject({ verdict: 'explained', by: 'statuses' });
    expect(marketing(rows, register)).toMatchObject({ verdict: 'drift', looks: 'other-margin' });
  });

  it('flags a change that was not made from here, and says when it shows', () => {
    expect(
      marketing(
        tenDays((index) => (index < 4 ? 20 : 30)),
        [setting(LONG_AGO, 20)],
      ),
    ).toMatchObject({
      verdict: 'drift',
      looks: 'changed',
      evidence: {
        stretches: [
          { from: dayAt(0), to: dayAt(3), margin: 20 },
          { from: dayAt(4), to: dayAt(9), margin: 30 },
        ],
      },
    });
  });

  it('flags margins that were set but never held', () => {
    const verdict = marketing(
      tenDays(() => 20),
      [setting(LONG_AGO, 20), setting(2, 30)],
    );
    expect(verdict).toMatchObject({ verdict: 'drift', looks: 'other-margin', evidence: { registered: [20, 30] } });
  });

  it('flags what lies outside of every reading, though no whole margin shows', () => {
    expect(
      marketing(
        tenDays((index) => 25 + (index % 5)),
        [setting(LONG_AGO, 20)],
      ),
    ).toMatchObject({
      verdict: 'drift',
      looks: 'unclear',
      evidence: { stretches: [] },
    });
  });

  it('lets new margins hold from the day they were set or the next', () => {
    const register = [setting(LONG_AGO, 20), setting(4, 30)];
    expect(
      marketing(
        tenDays((index) => (index < 4 ? 20 : 30)),
        register,
      ).verdict,
    ).toBe('agrees');
    expect(
      marketing(
        tenDays((index) => (index < 5 ? 20 : 30)),
        register,
      ).verdict,
    ).toBe('agrees');
  });

  it('explains by two registered margins what was earned partly at the one and partly at the other', () => {
    const register = [setting(LONG_AGO, 20), setting(4, 30)];
    const late = marketing(
      tenDays((index) => (index < 7 ? 20 : 30)),
      register,
    );
    expect(late).toMatchObject({ verdict: 'explained', by: 'margin-changed', evidence: { registered: [20, 30] } });
    const halfDay = tenDays((index) => (index < 4 ? 20 : 30)).map((row, index) =>
      index === 4 ? { ...row, profitBy: { ...row.profitBy, marketing: thousandths(2_345) } } : row,
    );
    expect(marketing(halfDay, register)).toMatchObject({ verdict: 'explained', by: 'margin-changed' });
  });

  it('explains by the statuses what would be exact if fewer of them were charged', () => {
    const rows = [30, 60, 90].map((sent, index) =>
      reportRow(dayAt(index), {
        whatsapp: channelDay({ marketing: statuses({ sent, delivered: 100, read: 0, error: 0, noStatus: 0 }) }),
        profitBy: { ...reportRow(dayAt(index)).profitBy, marketing: thousandths(2_000) },
      }),
    );
    expect(marketing(rows, [setting(LONG_AGO, 20)])).toMatchObject({ verdict: 'explained', by: 'statuses' });
  });

  it('explains SMS of both ways, which are counted as one, by their two margins', () => {
    const register = [{ setOn: dayAt(LONG_AGO), margins: marginSet({ smsOneWay: 20, smsTwoWay: 30 }) }];
    const sms = (smsOneWay: number, smsTwoWay: number): LineDrift =>
      lineOf(
        marginDrift(
          [0, 1, 2].map((index) =>
            reportRow(dayAt(index), {
              sms: channelDay({ service: statuses({ delivered: 100 }) }),
              profitBy: {
                ...reportRow(dayAt(index)).profitBy,
                smsOneWay: thousandths(smsOneWay),
                smsTwoWay: thousandths(smsTwoWay),
              },
            }),
          ),
          register,
        ),
        'sms',
      );
    expect(sms(1_000, 1_500)).toMatchObject({ verdict: 'explained', by: 'mixed-sms' });
    expect(sms(2_000, 0)).toMatchObject({ verdict: 'agrees' });
    expect(sms(2_000, 1_500)).toMatchObject({ verdict: 'drift' });
  });

  it('is silent when nothing was set from here before these days', () => {
    expect(
      marketing(
        tenDays(() => 20),
        [],
      ),
    ).toMatchObject({ verdict: 'silent', why: 'no-register' });
    expect(
      marketing(
        tenDays(() => 20),
        [setting(9, 30)],
      ),
    ).toMatchObject({ verdict: 'silent', why: 'no-register' });
  });

  it('is silent when counts are missing, as in the sample of the reference, and when there are too few', () => {
    const uncounted = reportRow(dayAt(0), {
      whatsapp: channelDay(),
      profitBy: { ...reportRow(dayAt(0)).profitBy, marketing: thousandths(43) },
    });
    expect(marketing([uncounted], [setting(LONG_AGO, 20)])).toMatchObject({ verdict: 'silent', why: 'counts-missing' });
    const few = earningRows([marketingOnly(49)], () => marginSet({ marketing: 20 }));
    expect(marketing(few, [setting(LONG_AGO, 10)])).toMatchObject({ verdict: 'silent', why: 'too-few' });
  });

  it('leaves days without counts out of the comparison, and says how many', () => {
    const uncounted = reportRow(dayAt(20), {
      profitBy: { ...reportRow(dayAt(20)).profitBy, marketing: thousandths(999_999) },
    });
    expect(marketing([...tenDays(() => 20), uncounted], [setting(LONG_AGO, 20)])).toMatchObject({
      verdict: 'agrees',
      evidence: { days: 10, leftOut: 1 },
    });
  });
});
