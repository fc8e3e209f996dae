import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OperationId } from '@shared/domain/operation';
import type { Input } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** Operations of unknown outcome, of every profile. */
export const unknownOutcomesQuery = queryOptions({
  queryKey: keys.operations,
  queryFn: () => call('operations.unknown'),
});

export function useUnknownOutcomes() {
  return useQuery(unknownOutcomesQuery);
}

/** Looks at one change. Never repeated by itself, because each review is one that can be confirmed. */
export function useReviewOperation() {
  return useMutation({ mutationFn: (input: Input<'operations.review'>) => call('operations.review', input) });
}

/**
 * The review for one opening of a dialog: asked for once and kept only while that is open, because each review is one that can be
 * confirmed.
 * @param opening a new id for every opening
 */
export const reviewQuery = (opening: string, input: Input<'operations.review'>) =>
  queryOptions({
    queryKey: ['operation-review', opening],
    queryFn: () => call('operations.review', input),
    gcTime: 0,
    retryOnMount: false,
  });

/**
 * Evidence gathered once under this work id, which stops it; takes a minute or more for a credit move.
 */
export const evidenceQuery = (workId: string, operationId: OperationId) =>
  queryOptions({
    queryKey: ['operation-evidence', workId],
    queryFn: () => call('operations.evidence', { operationId, workId }),
    gcTime: 0,
    retryOnMount: false,
  });

/** Sends what was reviewed. */
export function useConfirmOperation() {
  return useMutation({ mutationFn: (input: Input<'operations.confirm'>) => call('operations.confirm', input) });
}

/** Gathers evidence, which takes a minute or more; `useCancelWork` stops it. */
export function useOperationEvidence() {
  return useMutation({
    mutationFn: (input: { operationId: OperationId; workId: string }) => call('operations.evidence', input),
  });
}

export function useSettleOperation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'operations.settle'>) => call('operations.settle', input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.operations }),
  });
}
