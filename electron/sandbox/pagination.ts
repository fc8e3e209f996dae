import { refuse } from './errors';
import type { SandboxRequest } from './operation';

export interface PageSize {
  byDefault: number;
  max: number;
}

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

/** The reference states 15 and 30 for channels and nothing for the others. */
export const CHANNEL_PAGES: PageSize = { byDefault: 15, max: 30 };
export const OTHER_PAGES: PageSize = { byDefault: 10, max: 100 };

function positive(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function linkTo(url: string, page: number): string {
  const link = new URL(url);
  if (page === 1) link.searchParams.delete('page');
  else link.searchParams.set('page', String(page));
  return link.toString();
}

/**
 * One page as `{count, next, previous, results}`, with absolute URLs.
 * @throws Refusal 404 for a page that does not exist.
 */
export function paginate<T>(request: SandboxRequest, items: readonly T[], size: PageSize = OTHER_PAGES): Page<T> {
  const asked = request.query.get('page');
  const page = asked === null ? 1 : positive(asked);
  const pageSize = Math.min(positive(request.query.get('page_size')) ?? size.byDefault, size.max);
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  if (page === null || page > pages) refuse(404, 'Invalid page.');
  return {
    count: items.length,
    next: page < pages ? linkTo(request.url, page + 1) : null,
    previous: page > 1 ? linkTo(request.url, page - 1) : null,
    results: items.slice((page - 1) * pageSize, page * pageSize),
  };
}
