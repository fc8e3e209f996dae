import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOfReading } from '@electron/services/operations/settlement';
import { thousandths } from '@shared/domain/money';
import { type ChangeRange, changeRanges } from '@renderer/operations/settle/change-ranges';

const AT = Date.UTC(2026, 10, 22);
const amount = fc.integer({ min: 1, max: 10_000_000 }).map(thousandths);
const credit = fc.integer({ min: -1_000_000, max: 20_000_000 }).map(thousandths);
const bound = fc.integer({ min: 0, max: 1_000_000 }).map(thousandths);

const evidence = (before: number, after: number, most: number) => ({
  creditBefore: { credit: thousandths(before), at: AT },
  readings: [{ credit: thousandths(after), at: AT + 60_000 }],
  consumptionBound: thousandths(most),
  dayRecharge: null,
  oldKey: null,
  supersededBy: null,
  verdict: 'undecided' as const,
});
const within = ({ from, to }: ChangeRange, change: number): boolean => change >= from && change <= to;

describe('the figures that explain a verdict', () => {
  it('are, for a recharge of 100 with at most 2 consumed: +98 to +100 applied, −2 to 0 not applied', () => {
    const ranges = changeRanges({ kind: 'recharge', amount: thousandths(100_000) }, evidence(120_000, 219_400, 2_000));
    expect(ranges).toEqual({
      applied: { from: 98_000, to: 100_000 },
      notApplied: { from: -2_000, to: 0 },
      seen: 99_400,
      meet: false,
    });
  });

  it('say the same as the rule that proposes it, for every move', () => {
    fc.assert(
      fc.property(fc.constantFrom('recharge' as const, 'withdraw' as const), amount, credit, credit, bound, (...of) => {
        const [kind, moved, before, after, most] = of;
        const ranges = changeRanges({ kind, amount: moved }, evidence(before, after, most));
        if (!ranges) throw new Error('all is known');
        const explained = ranges.meet
          ? 'undecided'
          : within(ranges.applied, ranges.seen)
            ? 'applied'
            : within(ranges.notApplied, ranges.seen)
              ? 'not-applied'
              : 'undecided';
        const [reading] = evidence(before, after, most).readings;
        if (!reading) throw new Error('there is a reading');
        const decided = verdictOfReading({ kind, amount: moved }, { credit: before, at: AT }, reading, most);
        expect(explained).toBe(decided);
      }),
    );
  });

  it('are not there where the credit before, a reading, or the bound is not known, or no amount is', () => {
    const move = { kind: 'recharge', amount: thousandths(5_000) } as const;
    const known = evidence(0, 5_000, 0);
    expect(changeRanges(move, { ...known, creditBefore: null })).toBeNull();
    expect(changeRanges(move, { ...known, readings: [] })).toBeNull();
    expect(changeRanges(move, { ...known, consumptionBound: null })).toBeNull();
    expect(changeRanges({ kind: 'recharge-conversations', conversations: 3 }, known)).toBeNull();
  });
});
