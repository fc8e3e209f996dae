import { useQuery } from '@tanstack/react-query';
import type { OperationId } from '@shared/domain/operation';
import { latestQuery } from '../lib/queries/journal';

/** A note may quote the id of another operation: such ones are found too, and looked past. */
const ENOUGH = 20;

/** One operation of the journal, kept true while records are added to it; undefined while it is not known. */
export function useOperation(operationId: OperationId | null) {
  const { data, error, isPending } = useQuery({
    ...latestQuery({ text: operationId ?? '' }, ENOUGH),
    enabled: operationId !== null,
  });
  return { operation: data?.operations.find((one) => one.operationId === operationId), error, isPending };
}
