import { z } from 'zod';

/** `{count, next, previous, results}` of the reference's lists; of `next` only its page number is ever used. */
export const pageAnswer = z.object({
  count: z.number().int().nonnegative().nullish().catch(null),
  next: z.string().nullish(),
  results: z.array(z.unknown()),
});
export type Page = z.infer<typeof pageAnswer>;

/** More pages than any list of the reference can have; a list that goes on is cut there. */
export const MAX_PAGES = 1_000;

/**
 * The page number a `next` link names, or null. The link's host, user and path are not looked at: the number is asked of the session's
 * own server, so a hostile link leads nowhere.
 */
export function nextPageNumber(next: string): number | null {
  let page: string | null;
  try {
    page = new URL(next, 'https://next.invalid').searchParams.get('page');
  } catch {
    return null;
  }
  return page !== null && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : null;
}

/**
 * Reads page after page until there is no `next`.
 * @returns all items; `partial` if the pages ended otherwise: an empty page with a `next`, a count that shrank or was not reached, a
 *   `next` without a page number or not beyond the present page, or the page limit.
 */
export async function collectPages(
  fetchPage: (page: number) => Promise<Page>,
  maxPages = MAX_PAGES,
): Promise<{ items: unknown[]; partial: boolean }> {
  const items: unknown[] = [];
  let page = 1;
  let count = 0;
  for (let fetched = 0; fetched < maxPages; fetched += 1) {
    const answer = await fetchPage(page);
    items.push(...answer.results);
    const shrank = (answer.count ?? count) < count;
    count = Math.max(count, answer.count ?? 0);
    if (!answer.next) return { items, partial: shrank || items.length < count };
    const next = nextPageNumber(answer.next);
    if (shrank || answer.results.length === 0 || next === null || next <= page) break;
    page = next;
  }
  return { items, partial: true };
}
