import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { JournalFilterInput, OperationView } from '@shared/ipc/operation-models';
import { journalQuery } from '@renderer/lib/queries/journal';

const NONE: readonly OperationView[] = [];

/** The operations that the filter lets through, newest first, as many pages as were asked for; the last ones while others are read. */
export function useActivity(filter: JournalFilterInput) {
  const query = useInfiniteQuery({ ...journalQuery(filter), placeholderData: keepPreviousData });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => (data ? unique(data.pages.flatMap(({ operations }) => operations)) : NONE), [data]);
  return {
    rows,
    /** All that the filter lets through; null while it is not known. */
    total: data?.pages.at(-1)?.total ?? null,
    isPending: query.isPending,
    error: query.error,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}

/** A new operation moves the later ones on by one, so that two pages may have the same one. */
function unique(operations: readonly OperationView[]): readonly OperationView[] {
  return [...new Map(operations.map((operation) => [operation.operationId, operation])).values()];
}
