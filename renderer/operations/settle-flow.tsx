import { useState } from 'react';
import type { OperationKind } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { OperationDialog } from './operation-dialog';
import type { OperationDraft } from './operation-draft';
import { useOperationWords } from './operation-words';
import { SettleDialog } from './settle/settle-dialog';

interface SettleFlowProps {
  /** Of unknown outcome; null: closed. */
  operation: OperationView | null;
  /** With the settled operation, or null if it was left open or something else was done about it. */
  onClose: (settled: OperationView | null) => void;
}

/** What is done instead but settles nothing: the question is asked again after it. */
const LEAVES_QUESTION: readonly OperationKind[] = [
  'revoke-account-key',
  'generate-private-key',
  'create-onboarding-link',
];

/**
 * Settles an unknown outcome, or does what can be done about it: sends the same margins again, which settles it, or revokes a key, after which
 * it still has to be settled.
 */
export function SettleFlow({ operation, onClose }: SettleFlowProps) {
  const words = useOperationWords();
  const [instead, setInstead] = useState<OperationDraft | null>(null);
  return (
    <>
      <SettleDialog operation={instead ? null : operation} onClose={onClose} onInstead={(draft) => setInstead(draft)} />
      <OperationDialog
        draft={instead}
        title={instead ? words.title(instead.intent, instead.currency) : ''}
        verb={instead ? words.verb(instead.intent.kind) : ''}
        onClose={() => {
          setInstead(null);
          if (!instead || !LEAVES_QUESTION.includes(instead.intent.kind)) onClose(null);
        }}
      />
    </>
  );
}
