import { LearnedLimit } from '@electron/spoki/lanes/learned-limit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TEN_MINUTES = 600_000;
const setting = (perMinute: number): { perMinute: number; source: 'setting' } => ({ perMinute, source: 'setting' });

describe('a limit that nobody states', () => {
  it('is halved by a refusal, down to 5 a minute', () => {
    const limit = new LearnedLimit(setting(30), 0);
    const seen = [1, 2, 3, 4].map((at) => {
      limit.refused(at * 1_000, at * 1_000 + 500);
      return limit.perMinute;
    });
    expect(seen).toEqual([15, 7, 5, 5]);
    expect(limit.source).toBe('learned');
  });

  it('is halved once by refusals of requests that were under way together', () => {
    const limit = new LearnedLimit(setting(40), 0);
    for (let i = 0; i < 6; i += 1) limit.refused(1_000, 2_000 + i);
    expect(limit.perMinute).toBe(20);
  });

  it('rises by 5 for every ten minutes in use without a refusal, up to 60', () => {
    const limit = new LearnedLimit(setting(50), 0);
    limit.accepted(TEN_MINUTES - 1);
    expect(limit.perMinute).toBe(50);
    limit.accepted(TEN_MINUTES);
    limit.accepted(TEN_MINUTES + 1);
    expect(limit.perMinute).toBe(55);
    for (let i = 2; i < 6; i += 1) limit.accepted(i * TEN_MINUTES);
    expect(limit.perMinute).toBe(60);
  });

  it('above 60, as for the sample data, is not reduced by that ceiling', () => {
    const limit = new LearnedLimit(setting(600), 0);
    limit.accepted(TEN_MINUTES);
    expect(limit).toMatchObject({ perMinute: 600, source: 'setting' });
  });

  it('is void when the setting changes', () => {
    const limit = new LearnedLimit(setting(30), 0);
    limit.refused(1, 1);
    limit.follow(setting(30), 2);
    expect(limit.perMinute).toBe(15);
    limit.follow(setting(20), 3);
    expect(limit).toMatchObject({ perMinute: 20, source: 'setting' });
    expect(new LearnedLimit(setting(20), 0, { base: 30, perMinute: 15 }).perMinute).toBe(20);
    expect(new LearnedLimit(setting(30), 0, { base: 30, perMinute: 15 }).perMinute).toBe(15);
  });

  it('never leaves the range from 5 to 60, or from the setting where that is outside', () => {
    const steps = fc.array(fc.record({ after: fc.nat(TEN_MINUTES * 2), refused: fc.boolean() }), { maxLength: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), steps, (base, events) => {
        const limit = new LearnedLimit(setting(base), 0);
        let now = 0;
        for (const { after, refused } of events) {
          now += after;
          if (refused) limit.refused(now, now);
          else limit.accepted(now);
          expect(limit.perMinute).toBeGreaterThanOrEqual(Math.min(5, base));
          expect(limit.perMinute).toBeLessThanOrEqual(Math.max(60, base));
        }
      }),
    );
  });
});

describe('a limit of the reference', () => {
  it('never changes', () => {
    const limit = new LearnedLimit({ perMinute: 10, source: 'reference' }, 0);
    limit.refused(1, 1);
    limit.accepted(TEN_MINUTES * 3);
    expect(limit).toMatchObject({ perMinute: 10, source: 'reference', learned: null });
  });
});
