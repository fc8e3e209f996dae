import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Balance } from '@shared/domain/balance';
import { thousandths } from '@shared/domain/money';
import { type MonthFacts, reconcile } from '@shared/domain/reconcile';
import { RECONCILE_CAUSES } from '@shared/domain/reconcile-causes';

const balance = (value: number | null, doubt = 0): Balance => ({
  value: value === null ? null : thousandths(value),
  quality: value === null ? 'missing' : doubt === 0 ? 'exact' : 'inferred',
  doubt: value === null ? null : thousandths(doubt),
});

/** 100 + 50 − 30 = 120, all of it recharged by this app. */
const SOUND: MonthFacts = {
  opening: balance(100_000),
  closing: balance(120_000),
  recharge: thousandths(50_000),
  consumption: thousandths(30_000),
  journalRecharge: thousandths(50_000),
  unknownMoves: [],
  hasUnpriced: false,
  missingDays: 0,
  oddDays: 0,
};
const causesOf = (changes: Partial<MonthFacts>): string[] => reconcile({ ...SOUND, ...changes }).causes;

describe('a month held against the journal', () => {
  it('adds up and needs no cause', () => {
    expect(reconcile(SOUND)).toEqual({ residual: 0, rechargeDifference: 0, causes: [] });
  });

  it('has no residual where a balance or a sum is missing, and is not said to be wrong for it', () => {
    for (const lacking of [{ opening: balance(null) }, { closing: balance(null) }, { consumption: null }]) {
      expect(reconcile({ ...SOUND, ...lacking })).toEqual({ residual: null, rechargeDifference: 0, causes: [] });
    }
    const nothing = reconcile({ ...SOUND, recharge: null });
    expect(nothing).toEqual({ residual: null, rechargeDifference: null, causes: [] });
  });

  it('tells of a recharge that others made, without any doubt about the credit', () => {
    const found = reconcile({ ...SOUND, journalRecharge: thousandths(20_000) });
    expect(found).toEqual({ residual: 0, rechargeDifference: 30_000, causes: ['made-elsewhere'] });
  });

  it('puts a difference down to open outcomes if some of them together fit to the thousandth', () => {
    const unknownMoves = [30_000, 7_000, -2_000].map(thousandths);
    expect(causesOf({ journalRecharge: thousandths(20_000), unknownMoves })).toEqual(['unknown-outcome']);
    expect(causesOf({ journalRecharge: thousandths(15_000), unknownMoves })).toEqual(['unknown-outcome']);
    expect(causesOf({ journalRecharge: thousandths(20_001), unknownMoves })).toEqual(['made-elsewhere']);
  });

  it('puts a residual down to an open outcome that moved credit and is in no report yet', () => {
    expect(causesOf({ closing: balance(127_000), unknownMoves: [thousandths(7_000)] })).toEqual(['unknown-outcome']);
    expect(causesOf({ closing: balance(113_000), unknownMoves: [thousandths(-7_000)] })).toEqual(['unknown-outcome']);
  });

  it('says that days are lacking before anything else is guessed', () => {
    expect(causesOf({ missingDays: 2, closing: balance(90_000), oddDays: 1, journalRecharge: thousandths(0) })).toEqual(
      ['gap-in-data', 'bad-data'],
    );
    expect(causesOf({ missingDays: 1 })).toEqual(['gap-in-data']);
  });

  it('names odd days only where something does not add up', () => {
    expect(causesOf({ oddDays: 3 })).toEqual([]);
    expect(causesOf({ oddDays: 3, closing: balance(90_000) })).toEqual(['bad-data']);
  });

  it('puts what may have moved between midnight and the reading down to the time of reading', () => {
    const closing = balance(119_000, 800);
    expect(causesOf({ closing, opening: balance(100_000, 200) })).toEqual(['timing']);
    expect(causesOf({ closing, opening: balance(100_000, 199) })).toEqual(['not-known']);
  });

  it('calls less than a hundredth rounding, and a hundredth not', () => {
    expect(causesOf({ closing: balance(119_991) })).toEqual(['rounding']);
    expect(causesOf({ closing: balance(120_009) })).toEqual(['rounding']);
    expect(causesOf({ closing: balance(119_990) })).toEqual(['not-known']);
  });

  it('blames nobody for a difference that a recharge by conversations may explain', () => {
    expect(causesOf({ hasUnpriced: true, journalRecharge: thousandths(20_000) })).toEqual(['not-known']);
    expect(causesOf({ hasUnpriced: true, journalRecharge: thousandths(60_000) })).toEqual(['made-elsewhere']);
  });
});

const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(thousandths);
const doubt = fc.nat(5_000).map(thousandths);
const anyBalance = fc.oneof(
  fc.constant(balance(null)),
  fc.tuple(money, doubt).map(([value, off]) => balance(value, off)),
);
const facts: fc.Arbitrary<MonthFacts> = fc.record({
  ...{ opening: anyBalance, closing: anyBalance, journalRecharge: money },
  ...{ recharge: fc.option(money), consumption: fc.option(money) },
  ...{ unknownMoves: fc.array(money, { maxLength: 20 }), hasUnpriced: fc.boolean() },
  ...{ missingDays: fc.nat(31), oddDays: fc.nat(31) },
});

describe('of any month', () => {
  it('the residual carries the opening credit to the closing one', () => {
    fc.assert(
      fc.property(facts, (month) => {
        const { residual, rechargeDifference } = reconcile(month);
        const { opening, recharge, consumption, closing, journalRecharge } = month;
        expect(rechargeDifference).toBe(recharge === null ? null : recharge - journalRecharge + 0);
        if (residual === null) expect([opening.value, closing.value, recharge, consumption]).toContain(null);
        else expect((opening.value ?? 0) + (recharge ?? 0) - (consumption ?? 0)).toBe((closing.value ?? 0) + residual);
      }),
    );
  });

  it('no cause is told twice, and each has its name', () => {
    fc.assert(
      fc.property(facts, (month) => {
        const { causes } = reconcile(month);
        expect(new Set(causes).size).toBe(causes.length);
        expect(RECONCILE_CAUSES).toEqual(expect.arrayContaining(causes));
      }),
    );
  });

  it('what adds up has no cause but days that are lacking', () => {
    const sound = facts.map((month): MonthFacts => {
      const recharge = month.recharge ?? thousandths(0);
      const consumption = month.consumption ?? thousandths(0);
      const closing = thousandths((month.opening.value ?? 0) + recharge - consumption);
      return { ...month, recharge, consumption, closing: balance(closing), journalRecharge: recharge };
    });
    fc.assert(
      fc.property(sound, (month) => {
        expect(reconcile(month).causes).toEqual(month.missingDays > 0 ? ['gap-in-data'] : []);
      }),
    );
  });

  it('what does not add up always has a cause', () => {
    fc.assert(
      fc.property(facts, (month) => {
        const { residual, rechargeDifference, causes } = reconcile(month);
        if ((residual ?? 0) !== 0 || (rechargeDifference ?? 0) !== 0) expect(causes).not.toEqual([]);
      }),
    );
  });
});
