import { type Page, collectPages, nextPageNumber } from '@electron/spoki/pagination';
import { describe, expect, it } from 'vitest';

const page = (results: unknown[], next: string | null, count: number | null = null): Page => ({ count, next, results });
const link = (number: number | string): string => `https://api.spoki.com/api/1/reports/?granularity=Day&page=${number}`;

async function collect(
  pages: Record<number, Page>,
  max?: number,
): Promise<{ items: unknown[]; partial: boolean; asked: number[] }> {
  const asked: number[] = [];
  const read = async (number: number): Promise<Page> => {
    asked.push(number);
    return pages[number] ?? page([], null);
  };
  return { ...(await collectPages(read, max)), asked };
}

describe('a list in pages', () => {
  it('is read to its end', async () => {
    expect(await collect({ 1: page([1, 2], link(2), 3), 2: page([3], null, 3) })).toEqual({
      items: [1, 2, 3],
      partial: false,
      asked: [1, 2],
    });
    expect(await collect({ 1: page([], null, 0) })).toEqual({ items: [], partial: false, asked: [1] });
    expect(await collect({ 1: page([1], null) })).toMatchObject({ items: [1], partial: false });
  });

  it.each<[string, Record<number, Page>, number[]]>([
    ['an empty page with a next', { 1: page([1], link(2)), 2: page([], link(3)) }, [1, 2]],
    ['a next to itself', { 1: page([1], link(1)) }, [1]],
    ['a next backwards', { 1: page([1], link(2)), 2: page([2], link(1)) }, [1, 2]],
    ['page 0', { 1: page([1], link(0)) }, [1]],
    ['a negative page', { 1: page([1], link(-2)) }, [1]],
    ['a page that is no number', { 1: page([1], link('two')) }, [1]],
    ['a page that is no whole number', { 1: page([1], link('2.5')) }, [1]],
    ['an endless page number', { 1: page([1], link('9'.repeat(30))) }, [1]],
    ['a next without a page', { 1: page([1], 'https://api.spoki.com/api/1/reports/?cursor=x') }, [1]],
    ['a next that is no address', { 1: page([1], 'http://[') }, [1]],
    ['a count that shrinks', { 1: page([1, 2], link(2), 5), 2: page([3], link(3), 3) }, [1, 2]],
    ['a count that is not reached', { 1: page([1], null, 5) }, [1]],
  ])('that ends with %s is partial', async (_what, pages, asked) => {
    expect(await collect(pages)).toMatchObject({ partial: true, asked });
  });

  it('that never ends is cut', async () => {
    let asked = 0;
    const endless = async (number: number): Promise<Page> => {
      asked += 1;
      return page([number], link(number + 1));
    };
    expect((await collectPages(endless)).partial).toBe(true);
    expect(asked).toBe(1_000);
  });

  it('takes nothing but the page number from a hostile link', () => {
    expect(nextPageNumber('https://user:word@evil.example:1/steal?page=2')).toBe(2);
    expect(nextPageNumber('//evil.example/?page=3')).toBe(3);
    expect(nextPageNumber('javascript:alert(1)?page=4')).toBe(4);
    expect(nextPageNumber('?page=5')).toBe(5);
  });
});
