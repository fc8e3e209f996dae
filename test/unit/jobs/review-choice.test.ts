import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { ROW_ERRORS, ROW_WARNINGS, type JobReview } from '@shared/ipc/operation-models';
import { changeChoice, describeChoice, firstChoice, keepChoice } from '@renderer/operations/jobs/review-choice';
import { recharge, reviewOf, reviewRows } from './job-samples';

const positions = (chosen: ReadonlySet<number>): number[] => [...chosen].sort((a, b) => a - b);
const all = (review: JobReview): number[] => review.rows.map(({ position }) => position);
const revoke = { kind: 'revoke-account-key' } as const;
const create = { kind: 'create-account-key' } as const;

describe('the rows chosen at first', () => {
  it('are all that can be sent, with those that have warnings', () => {
    const review = reviewOf(reviewRows({}, { errors: ['blocked'] }, { warnings: ['above-credit'] }));
    expect(positions(firstChoice(review))).toEqual([0, 2]);
  });

  it('leave out a second row for the same account, and what was done just before', () => {
    const twice = { account: '7', warnings: ['duplicate' as const] };
    const review = reviewOf(reviewRows(twice, twice, { warnings: ['repeat'] }, twice));
    expect(positions(firstChoice(review))).toEqual([0]);
  });

  it('have both halves of a rotation or none', () => {
    const rows = reviewRows(
      { account: '1', intent: revoke },
      { account: '1', intent: create, errors: ['blocked'] },
      { account: '2', intent: revoke },
      { account: '2', intent: create },
    );
    expect(positions(firstChoice(reviewOf(rows, { typed: 'rotate' })))).toEqual([2, 3]);
  });
});

describe('changing the choice', () => {
  it('takes what started left out in, and out again', () => {
    const review = reviewOf(reviewRows({}, { warnings: ['repeat'] }));
    const more = changeChoice(review, firstChoice(review), [1], true);
    expect(positions(more)).toEqual([0, 1]);
    expect(positions(changeChoice(review, more, [0, 1], false))).toEqual([]);
  });

  it('moves the two halves of a rotation together', () => {
    const rows = reviewRows({ account: '1', intent: revoke }, { account: '1', intent: create });
    const review = reviewOf(rows, { typed: 'rotate' });
    expect(positions(changeChoice(review, firstChoice(review), [1], false))).toEqual([]);
    expect(positions(changeChoice(review, new Set(), [0], true))).toEqual([0, 1]);
  });

  it('keeps of a choice what can still be sent when the rows are looked at again', () => {
    const before = firstChoice(reviewOf(reviewRows({}, {}, {})));
    expect(positions(keepChoice(reviewOf(reviewRows({}, { errors: ['blocked'] }, {})), before))).toEqual([0, 2]);
  });

  it('never lets a row in error in, whatever is asked for', () => {
    const row = fc.record({
      errors: fc.subarray([...ROW_ERRORS]),
      warnings: fc.subarray([...ROW_WARNINGS]),
      account: fc.constantFrom('1', '2', '3'),
      intent: fc.constantFrom(revoke, create, recharge(1)),
    });
    const step = fc.record({ at: fc.array(fc.nat(12)), include: fc.boolean() });
    const typed = fc.constantFrom('rotate' as const, 'recharge' as const);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(step), typed, (rows, steps, word) => {
        const review = reviewOf(reviewRows(...rows), { typed: word });
        const end = steps.reduce(
          (chosen, { at, include }) => changeChoice(review, chosen, at, include),
          firstChoice(review),
        );
        const { rows: chosen } = describeChoice(review, end);
        expect(chosen.every(({ errors }) => errors.length === 0)).toBe(true);
        expect(chosen.length).toBe(end.size);
      }),
    );
  });
});

describe('what a choice amounts to', () => {
  it('sums the chosen rows alone, counts accounts once, and shortens the time in proportion', () => {
    const review = reviewOf(reviewRows({ account: '1' }, { account: '1' }, {}, { errors: ['blocked'] }));
    expect(describeChoice(review, new Set([0, 1]))).toMatchObject({
      accounts: 1,
      total: 20_000,
      overCap: false,
      etaMs: 40_000,
    });
  });

  it('is over the cap by a thousandth, and not at it', () => {
    const review = reviewOf(reviewRows({}, {}), { cap: thousandths(19_999) });
    expect(describeChoice(review, new Set(all(review))).overCap).toBe(true);
    expect(describeChoice({ ...review, cap: thousandths(20_000) }, new Set(all(review))).overCap).toBe(false);
  });

  it('is over every cap where the sum cannot be counted exactly', () => {
    const most = recharge(Number.MAX_SAFE_INTEGER);
    const review = reviewOf(reviewRows({ intent: most }, { intent: most }), {
      cap: thousandths(Number.MAX_SAFE_INTEGER),
    });
    expect(describeChoice(review, new Set([0])).overCap).toBe(false);
    expect(describeChoice(review, new Set([0, 1])).overCap).toBe(true);
  });

  it('has no total where no credit is moved', () => {
    const review = reviewOf(reviewRows({ intent: create }), { total: null, cap: null, typed: 'create-keys' });
    expect(describeChoice(review, new Set([0]))).toMatchObject({ total: null, overCap: false });
  });
});
