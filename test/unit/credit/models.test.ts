import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { addDays, reportDay } from '@shared/domain/report-day';
import { type PlanView, planSchema } from '@shared/ipc/margin-models';
import { accountSearch } from '@renderer/features/credit/account-finder';
import { creditAfter, movesOf, sumOfMoves } from '@renderer/features/credit/model/moves';
import { evidenceRange, lackingEvidence, plannedMoves, sumOfPlan } from '@renderer/features/credit/model/plan';
import { planInput } from '@renderer/features/credit/model/plan-input';
import { wholeNumber } from '@renderer/features/credit/model/whole-number';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { testProfile } from '@test/support/renderer';

const id = (text: string) => accountIdSchema.parse(text);
const amount = fc.integer({ min: 1, max: 1_000_000_000 });
const today = reportDay('2026-05-20');

const planOf = (proposals: { amount: number; needed: number; credit: number }[]): PlanView =>
  planSchema.parse({
    proposals: proposals.map(({ amount: proposed, needed, credit }, index) => ({
      accountId: String(index + 1),
      accountName: null,
      amount: proposed,
      needed,
      reason: 'full',
      creditBefore: credit,
      creditAsOf: null,
      creditAfter: credit + proposed,
      runwayBefore: null,
      runwayAfter: null,
      pattern: null,
      model: null,
      today: '2026-06-01',
    })),
    total: 0,
    needed: 0,
    short: false,
  });

describe('moves of several accounts', () => {
  const accounts = new Map([[id('1'), ordinaryAccount({ id: '1', credit: 5_000 })]]);

  it('count those with an amount, those without, and sum the amounts', () => {
    const moves = movesOf([id('1'), id('2'), id('3')], accounts, { [id('1')]: '10.5', [id('2')]: 'ten' }, 'en');
    expect(sumOfMoves(moves)).toEqual({ ready: 1, lacking: 2, total: 10_500 });
  });

  it('have no sum that cannot be counted exactly', () => {
    const most = String(Math.floor(Number.MAX_SAFE_INTEGER / 1_000));
    const moves = movesOf([id('1'), id('2')], accounts, { [id('1')]: most, [id('2')]: most }, 'en');
    expect(sumOfMoves(moves).total).toBeNull();
  });

  it('leave a withdrawal as far below the credit as a recharge is above it', () => {
    fc.assert(
      fc.property(amount, amount, (credit, value) => {
        const parsed = { ok: true as const, value: thousandths(value) };
        const up = creditAfter('recharge', thousandths(credit), parsed) ?? 0;
        const down = creditAfter('withdraw', thousandths(credit), parsed) ?? 0;
        return up - credit === credit - down && up - credit === value;
      }),
    );
  });
});

describe('a plan in the hands of a person', () => {
  const proposals = fc.array(
    fc
      .record({ amount, needed: amount, credit: amount })
      .map((each) => ({ ...each, amount: Math.min(each.amount, each.needed) })),
    { maxLength: 30 },
  );

  it('sums, in both languages, to what was proposed as long as nothing is changed', () => {
    fc.assert(
      fc.property(proposals, fc.constantFrom('en' as const, 'it' as const), (made, language) => {
        const sum = sumOfPlan(plannedMoves(planOf(made), {}, language), null);
        const proposed = made.reduce((total, each) => total + each.amount, 0);
        const needed = made.reduce((total, each) => total + each.needed, 0);
        const known = made.length > 0;
        return sum.total === proposed && sum.lacking === (known ? needed - proposed : null) && sum.refused === 0;
      }),
    );
  });

  it('is beyond its budget by what it exceeds it', () => {
    const moves = plannedMoves(planOf([{ amount: 5_000, needed: 9_000, credit: 0 }]), { [id('1')]: '12' }, 'en');
    expect(sumOfPlan(moves, thousandths(10_000)).over).toBe(2_000);
    expect(sumOfPlan(moves, thousandths(12_000)).over).toBe(0);
    expect(sumOfPlan(moves, null).over).toBe(0);
  });

  it('lacks evidence where days were never fetched, or end before the last few', () => {
    const pattern = { ...evidenceRange(today), knownDays: 20, unknownDays: 8, total: 0, perDay: 0 };
    const view = planOf(Array.from({ length: 4 }, () => ({ amount: 1, needed: 1, credit: 1 })));
    const patterns = [pattern, { ...pattern, to: addDays(today, -9) }, { ...pattern, knownDays: 9 }, null];
    const proposalsWith = view.proposals.map((each, index) => ({ ...each, pattern: patterns[index] }));
    expect(lackingEvidence(planSchema.parse({ ...view, proposals: proposalsWith }), today)).toEqual({
      accountIds: ['2', '3', '4'],
      unknown: 1,
    });
  });

  it('is not asked for with a field that is missing or out of range', () => {
    const draft = { target: 'days' as const, days: '30', credit: '', step: '10', budget: '' };
    const ask = (change: Partial<Record<keyof typeof draft, string>>, ids = [id('1')]) =>
      planInput({ ...draft, ...change } as typeof draft, testProfile.id, ids, 'en');
    expect(ask({})).toEqual(
      expect.objectContaining({ target: { kind: 'days', days: 30 }, step: 10_000, budget: null }),
    );
    const refused = [
      ask({ days: '0' }),
      ask({ days: '366' }),
      ask({ step: '' }),
      ask({ budget: '1.234' }),
      ask({}, []),
    ];
    expect(refused).toEqual([null, null, null, null, null]);
  });
});

describe('a whole number as people type it', () => {
  it.each(['0', '-1', '1.0', '1e3', '０５', '', ' ', '1 0', '9'.repeat(20)])('is not %j', (typed) => {
    expect(wholeNumber(typed)).toBeNull();
  });

  it('is every number from 1 to its limit', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 365 }), (value) => wholeNumber(` ${value} `, 365) === value));
    expect(wholeNumber('366', 365)).toBeNull();
  });
});

describe('finding an account among ten thousand', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    ordinaryAccount({ id: String(index), name: `Forno ${index}` }),
  );
  const search = accountSearch([...rows, ordinaryAccount({ id: '77777', name: 'Ottica Ñandú' })]);

  it('is by every word of name or id, without accents and case', () => {
    expect(search('NANDU ottica').map(({ name }) => name)).toEqual(['Ottica Ñandú']);
    expect(search('77777').map(({ name }) => name)).toEqual(['Ottica Ñandú']);
    expect(search('no such client')).toEqual([]);
  });

  it('offers no more than a list can show', () => {
    expect(search('forno')).toHaveLength(50);
  });
});
