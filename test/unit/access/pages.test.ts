import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '@renderer/features/access/model/pages';

const page = (total: number, size: number, number: number) => ({
  rows: Array.from({ length: Math.min(size, total - (number - 1) * size) }),
  rowErrors: [],
  total,
  page: number,
  nextPage: number * size < total ? number + 1 : null,
});

describe('the number of pages', () => {
  it('is the same on every page of a server that fills its pages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(),
        (total, size, pick) => {
          const pages = Math.ceil(total / size);
          expect(pagesOf(page(total, size, 1 + (pick % pages)))).toBe(pages);
        },
      ),
    );
  });

  it('is not known while more follow and the server tells no total', () => {
    expect(pagesOf({ ...page(33, 10, 2), total: null })).toBeNull();
  });

  it('counts rows that could not be read among those of a page', () => {
    expect(pagesOf({ rows: [1, 2, 3], rowErrors: [1], total: 12, page: 1, nextPage: 2 })).toBe(3);
  });
});
