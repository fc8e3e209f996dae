import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MARGIN_FIELDS,
  changesToAsk,
  diffMargins,
  fromMarginFields,
  marginSetSchema,
  toMarginFields,
} from '@shared/domain/margins';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { anyMarginSet, marginSet } from '@test/support/margin-sets';

describe('the seven margins', () => {
  it('are whole thousandths from 0 to 1000, all seven, and nothing else', () => {
    const good = { ...marginSet({ marketing: 49, service: 1000 }) };
    expect(marginSetSchema.safeParse(good).success).toBe(true);
    for (const wrong of [-1, 1001, 0.5, Number.NaN, '49', null, undefined])
      expect(marginSetSchema.safeParse({ ...good, utility: wrong }).success).toBe(false);
    expect(marginSetSchema.safeParse({ ...good, extra: 1 }).success).toBe(false);
  });

  it('go to Spoki under seven different field names, and come back the same', () => {
    expect(new Set(Object.values(MARGIN_FIELDS)).size).toBe(7);
    fc.assert(
      fc.property(anyMarginSet, (margins) => {
        const fields = toMarginFields(margins);
        for (const category of PROFIT_CATEGORIES) expect(fields[MARGIN_FIELDS[category]]).toBe(margins[category]);
        expect(fromMarginFields({ ...fields, destination_account: 7 })).toEqual(margins);
      }),
    );
  });

  it('are not read from a body that lacks one of them', () => {
    const { sms_profit_margin: _left, ...rest } = toMarginFields(marginSet());
    expect(() => fromMarginFields(rest)).toThrow();
  });
});

describe('the difference of two sets of margins', () => {
  it('is empty for a set and itself, and otherwise leads from the first to the second', () => {
    fc.assert(
      fc.property(anyMarginSet, anyMarginSet, (before, after) => {
        expect(diffMargins(before, before)).toEqual([]);
        const changes = diffMargins(before, after);
        const changed = { ...before, ...Object.fromEntries(changes.map((change) => [change.category, change.after])) };
        expect(changed).toEqual(after);
        for (const change of changes) expect(change.difference).toBe(after[change.category] - before[change.category]);
      }),
    );
  });

  it('names all seven when nothing was ever set from here, with what was before unknown rather than 0', () => {
    const changes = diffMargins(null, marginSet({ marketing: 20 }));
    expect(changes.map(({ category }) => category)).toEqual([...PROFIT_CATEGORIES]);
    expect(changes.every(({ before, difference }) => before === null && difference === null)).toBe(true);
  });

  it('asks about a margin that becomes 0, also if what it was is unknown, but not about one that stays 0', () => {
    const asked = (before: number | null, after: number): string[] =>
      changesToAsk(
        diffMargins(before === null ? null : marginSet({ marketing: before }), marginSet({ marketing: after })),
      ).flatMap(({ category, cautions }) => (category === 'marketing' ? cautions : []));
    expect(asked(5, 0)).toEqual(['to-zero']);
    expect(asked(null, 0)).toEqual(['to-zero']);
    expect(asked(0, 0)).toEqual([]);
  });

  it.each([
    [20, 30, false],
    [20, 31, true],
    [20, 10, false],
    [20, 9, true],
    [4, 9, false],
    [0, 9, false],
    [0, 10, true],
  ])('from %i to %i thousandths is large: %s', (before, after, large) => {
    const [change] = diffMargins(marginSet({ service: before }), marginSet({ service: after }));
    expect(change?.cautions.includes('large')).toBe(large);
  });
});
