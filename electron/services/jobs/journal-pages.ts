import type { Journal, JournalFilter, Operation } from '@electron/journal/journal-api';

/** Operations read at once; the journal answers others in between. */
const PAGE = 1_000;

/**
 * All operations that the filter lets through, newest first. One may come twice if others are recorded meanwhile, and none is missed, since
 * none is ever removed.
 */
export async function* operationsIn(journal: Pick<Journal, 'list'>, filter: JournalFilter): AsyncGenerator<Operation> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await journal.list(filter, { offset, limit: PAGE });
    total = page.total;
    yield* page.operations;
  }
}
