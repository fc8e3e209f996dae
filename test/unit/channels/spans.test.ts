import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '@renderer/features/channels/model/spans';

const points = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 1_000 }), value: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(({ gap, value }) => ({ at: (at += gap), value }));
  });

describe('what held when', () => {
  it('reaches from the first reading to now without a gap, and never the same twice in a row', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 5_000 }), (seen, later) => {
        const now = (seen.at(-1)?.at ?? 0) + later;
        const spans = spansOf(seen, ({ value }) => value, now);
        expect(spans[0]?.from).toBe(seen[0]?.at);
        expect(spans.at(-1)?.to).toBe(now);
        spans.slice(1).forEach((span, index) => {
          expect(span.from).toBe(spans[index]?.to);
          expect(span.value).not.toBe(spans[index]?.value);
        });
      }),
    );
  });

  it('is nothing where nothing was seen', () => {
    expect(spansOf([], () => 'a', 1)).toEqual([]);
  });
});
