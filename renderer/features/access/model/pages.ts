interface PageOf {
  rows: readonly unknown[];
  rowErrors: readonly unknown[];
  /** Of all pages; null if the server does not say. */
  total: number | null;
  /** From 1. */
  page: number;
  nextPage: number | null;
}

/**
 * How many pages there are, or null if it cannot be known. The server does not tell the size of its pages: a page that is followed by
 * another is full, and the last one is its own number.
 */
export function pagesOf({ rows, rowErrors, total, page, nextPage }: PageOf): number | null {
  if (nextPage === null) return page;
  const size = rows.length + rowErrors.length;
  return total === null || size === 0 ? null : Math.max(nextPage, Math.ceil(total / size));
}
