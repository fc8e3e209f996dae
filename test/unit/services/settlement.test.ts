import { consumptionBound, NO_EVIDENCE, verdictOf, verdictOfReading } from '@electron/services/operations/settlement';
import { thousandths } from '@shared/domain/money';
import type { CreditReading, Intent, SettlementEvidence } from '@shared/domain/operation';
import { marginSet } from '@test/support/margin-sets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const reading = (credit: number, at: number): CreditReading => ({ credit: thousandths(credit), at });
const before = reading(100_000, 0);
const move = (kind: 'recharge' | 'withdraw', amount: number): Extract<Intent, { amount: unknown }> => ({
  kind,
  amount: thousandths(amount),
});
const evidence = (more: Partial<SettlementEvidence>): SettlementEvidence => ({
  ...NO_EVIDENCE,
  creditBefore: before,
  consumptionBound: thousandths(1_000),
  ...more,
});

describe('what a change of credit says of a recharge of 10,000 with at most 1,000 consumed', () => {
  it.each([
    [10_000, 'applied'],
    [9_000, 'applied'],
    [8_999, 'undecided'],
    [10_001, 'undecided'],
    [5_000, 'undecided'],
    [0, 'not-applied'],
    [-1_000, 'not-applied'],
    [-1_001, 'undecided'],
    [1, 'undecided'],
  ])('%d thousandths more: %s', (change, verdict) => {
    const after = reading(before.credit + change, 1);
    expect(verdictOfReading(move('recharge', 10_000), before, after, thousandths(1_000))).toBe(verdict);
  });
});

describe('what a change of credit says of a withdrawal of 10,000 with at most 1,000 consumed', () => {
  it.each([
    [-10_000, 'applied'],
    [-11_000, 'applied'],
    [-11_001, 'undecided'],
    [-9_999, 'undecided'],
    [0, 'not-applied'],
    [-1_000, 'not-applied'],
    [1, 'undecided'],
  ])('%d thousandths: %s', (change, verdict) => {
    const after = reading(before.credit + change, 1);
    expect(verdictOfReading(move('withdraw', 10_000), before, after, thousandths(1_000))).toBe(verdict);
  });
});

describe('a proposed verdict', () => {
  const landed = (at: number): CreditReading => reading(110_000, at);

  it('is never wrong while consumption stays within the bound, and always found when the amount is above it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('recharge' as const, 'withdraw' as const),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (kind, amount, bound, share, applied) => {
          const consumed = Math.floor(bound * share);
          const moved = applied ? (kind === 'recharge' ? amount : -amount) : 0;
          const after = reading(before.credit + moved - consumed, 1);
          const found = verdictOfReading(move(kind, amount), before, after, thousandths(bound));
          expect(found).toBe(amount <= bound ? 'undecided' : applied ? 'applied' : 'not-applied');
        },
      ),
    );
  });

  it.each([
    ['no reading', [], 'undecided'],
    ['one reading', [landed(5)], 'undecided'],
    ['two that agree within less than a minute', [landed(5), landed(4 + MINUTE)], 'undecided'],
    ['two that agree a minute apart', [landed(5), landed(5 + MINUTE)], 'applied'],
    ['two that disagree', [reading(100_000, 5), landed(5 + MINUTE)], 'undecided'],
    ['a late arrival, agreed on since for a minute', [reading(100_000, 5), landed(50), landed(50 + MINUTE)], 'applied'],
    ['agreement that was broken since', [landed(5), landed(5 + MINUTE), reading(100_000, 9 * MINUTE)], 'undecided'],
    ['two that agree that nothing came', [reading(99_500, 5), reading(99_400, 5 + MINUTE)], 'not-applied'],
  ])('from %s', (_what, readings, verdict) => {
    expect(verdictOf(move('recharge', 10_000), evidence({ readings }))).toBe(verdict);
  });

  it('is left to a person where nothing was read before, or nothing bounds the consumption', () => {
    const readings = [landed(5), landed(5 + MINUTE)];
    expect(verdictOf(move('recharge', 10_000), evidence({ readings, creditBefore: null }))).toBe('undecided');
    expect(verdictOf(move('recharge', 10_000), evidence({ readings, consumptionBound: null }))).toBe('undecided');
  });

  it('of a revocation follows from whether the old key is refused', () => {
    const verdicts = ([null, 'works', 'refused'] as const).map((oldKey) =>
      verdictOf({ kind: 'revoke-account-key' }, evidence({ oldKey })),
    );
    expect(verdicts).toEqual(['undecided', 'not-applied', 'applied']);
  });

  it.each<Intent>([
    { kind: 'create-account-key' },
    { kind: 'recharge-conversations', conversations: 10 },
    { kind: 'set-margins', margins: marginSet({}) },
  ])('of $kind is left to a person: nothing can be read back', (intent) => {
    const readings = [landed(5), landed(5 + MINUTE)];
    expect(verdictOf(intent, evidence({ readings }))).toBe('undecided');
  });
});

describe('the most that was consumed meanwhile', () => {
  const days = [10, 400, 30].map(thousandths);

  it('is twice the busiest day for every begun day', () => {
    expect(consumptionBound(days, 0)).toBe(800);
    expect(consumptionBound(days, 86_399_999)).toBe(800);
    expect(consumptionBound(days, 86_400_000)).toBe(1_600);
    expect(consumptionBound([thousandths(0)], MINUTE)).toBe(0);
  });

  it('is not known without a day to go by, and never below nothing', () => {
    expect(consumptionBound([], 0)).toBeNull();
    expect(consumptionBound([thousandths(-50)], 0)).toBe(0);
    expect(consumptionBound(days, -5)).toBe(800);
  });
});
