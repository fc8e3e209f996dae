import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OperationView } from '@shared/ipc/operation-models';
import { evidenceQuery, useSettleOperation } from '@renderer/lib/queries/operations';
import { useCancelWork } from '@renderer/lib/queries/work';
import type { DecisionChoice } from './decision-form';

/** Why a decision is asked for a second time. */
export type SecondAsk = 'against' | 'without';

/** Gathers the evidence of one operation as soon as it is asked about, and records what the person decides, once. */
export function useSettlement({ operationId }: OperationView, onSettled: (operation: OperationView) => void) {
  const [workId, setWorkId] = useState(() => crypto.randomUUID());
  const [choice, setChoice] = useState<DecisionChoice>({ decision: null, note: '' });
  const [asking, setAsking] = useState<SecondAsk | null>(null);
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const begun = useRef(false);
  const evidence = useQuery(evidenceQuery(workId, operationId));
  const settle = useSettleOperation();
  const { mutate: cancelWork } = useCancelWork();

  const stop = (): void => {
    if (evidence.isFetching) cancelWork(workId);
  };
  const settleNow = async (decision: 'applied' | 'not-applied'): Promise<void> => {
    if (begun.current) return;
    begun.current = true;
    setState({ busy: true });
    try {
      onSettled(await settle.mutateAsync({ operationId, decision, note: choice.note }));
    } catch (error) {
      setState({ busy: false, error });
    } finally {
      begun.current = false;
    }
  };
  const record = async (): Promise<void> => {
    const { decision } = choice;
    if (decision === null) return;
    const verdict = evidence.data?.verdict;
    const again =
      verdict === undefined ? 'without' : verdict !== 'undecided' && verdict !== decision ? 'against' : null;
    if (again !== null && asking === null) setAsking(again);
    else await settleNow(decision);
  };

  return {
    evidence,
    stop,
    gatherAgain: () => setWorkId(crypto.randomUUID()),
    choice,
    choose: (next: DecisionChoice) => {
      setAsking(null);
      setChoice(next);
    },
    asking,
    thinkAgain: () => setAsking(null),
    record,
    ...state,
  };
}
