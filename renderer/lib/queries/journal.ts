import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Input } from '@shared/ipc/contract';
import type { JournalFilterInput } from '@shared/ipc/operation-models';
import { call } from '../bridge';
import { keys } from './keys';

export const JOURNAL_PAGE = 100;

/** Operations newest first, by pages of `JOURNAL_PAGE`. */
export const journalQuery = (filter: JournalFilterInput) =>
  infiniteQueryOptions({
    queryKey: [...keys.journal, 'pages', filter],
    queryFn: ({ pageParam }) => call('journal.list', { filter, offset: pageParam, limit: JOURNAL_PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ operations, total }, _pages, offset) =>
      operations.length > 0 && offset + operations.length < total ? offset + operations.length : undefined,
  });

export function useJournal(filter: JournalFilterInput) {
  return useInfiniteQuery(journalQuery(filter));
}

/** The latest few operations that the filter lets through. */
export const latestQuery = (filter: JournalFilterInput, limit: number) =>
  queryOptions({
    queryKey: [...keys.journal, 'latest', filter, limit],
    queryFn: () => call('journal.list', { filter, offset: 0, limit }),
  });

export function useLatestOperations(filter: JournalFilterInput, limit: number) {
  return useQuery(latestQuery(filter, limit));
}

export function useVerifyJournal() {
  return useMutation({ mutationFn: () => call('journal.verify') });
}

export function useExportJournal() {
  return useMutation({ mutationFn: (input: Input<'journal.export'>) => call('journal.export', input) });
}
