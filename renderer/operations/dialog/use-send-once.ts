import { useRef, useState } from 'react';
import type { OperationId } from '@shared/domain/operation';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { useConfirmOperation } from '@renderer/lib/queries/operations';
import { useCancelWork } from '@renderer/lib/queries/work';
import { useOperation } from '../use-operation';

export type Sending =
  | { phase: 'idle'; /** Why it could not even be begun. */ error?: unknown }
  | { phase: 'sending'; workId: string; operationId: OperationId; cancelAsked: boolean }
  | { phase: 'done'; operation: OperationView };

/**
 * Confirms a review, once however often it is asked to.
 * @param takes whether the caller deals with an outcome itself, so that it is not shown here
 */
export function useSendOnce(takes: (operation: OperationView) => boolean) {
  const confirm = useConfirmOperation();
  const { mutate: cancelWork } = useCancelWork();
  const begun = useRef(false);
  const [sending, setSending] = useState<Sending>({ phase: 'idle' });

  const send = async (review: Review, typed: string, repeatAcknowledged: boolean): Promise<void> => {
    if (begun.current) return;
    begun.current = true;
    const workId = crypto.randomUUID();
    const { operationId } = review.intended;
    setSending({ phase: 'sending', workId, operationId, cancelAsked: false });
    try {
      const operation = await confirm.mutateAsync({ reviewId: review.reviewId, typed, repeatAcknowledged, workId });
      setSending(takes(operation) ? { phase: 'idle' } : { phase: 'done', operation });
    } catch (error) {
      setSending({ phase: 'idle', error });
    } finally {
      begun.current = false;
    }
  };
  const cancel = (): void => {
    if (sending.phase !== 'sending') return;
    setSending({ ...sending, cancelAsked: true });
    cancelWork(sending.workId);
  };
  return {
    sending,
    send,
    cancel,
    settled: (operation: OperationView) => setSending({ phase: 'done', operation }),
    reset: () => setSending({ phase: 'idle' }),
  };
}

/** Whether an operation that was confirmed has begun to be sent, after which it cannot be cancelled. */
export function useIsUnderWay(operationId: OperationId | null): boolean {
  const { operation } = useOperation(operationId);
  return operation !== undefined && operation.state !== 'INTENT';
}
