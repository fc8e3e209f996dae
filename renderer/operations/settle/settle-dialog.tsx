import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '@shared/ipc/operation-models';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { OperationDraft } from '../operation-draft';
import { useOperationWords } from '../operation-words';
import { WhoAndWhen } from '../who-and-when';
import { focusOnMount, momentarily } from '../focus-on-mount';
import { DecisionActions, DecisionFields } from './decision-form';
import { Found, GatherAgain } from './found';
import { Gathering } from './gathering';
import { SecondAsk } from './second-ask';
import { useSettlement } from './use-settlement';

interface SettleDialogProps {
  /** Of unknown outcome; null: closed. */
  operation: OperationView | null;
  /** With the settled operation, or null if it was left open. */
  onClose: (settled: OperationView | null) => void;
  /** The person does something else about it: this dialog is to be closed, and the draft to be looked at. */
  onInstead: (draft: OperationDraft) => void;
}

/** Settles an unknown outcome: gathers evidence, explains what it says, and records what a person decides. */
export function SettleDialog({ operation, ...props }: SettleDialogProps) {
  return operation && <OpenDialog key={operation.operationId} operation={operation} {...props} />;
}

type OpenDialogProps = SettleDialogProps & { operation: OperationView };

function OpenDialog({ operation, onClose, onInstead }: OpenDialogProps) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const titleId = useId();
  const settlement = useSettlement(operation, onClose);
  const { evidence, choice, asking, busy, error } = settlement;
  const { intent, currency } = operation.intent;
  const leave = (): void => {
    if (busy) return;
    settlement.stop();
    onClose(null);
  };
  const gathering = evidence.isFetching;
  return (
    <Dialog
      open
      onClose={(_event, reason) => reason === 'escapeKeyDown' && leave()}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('settle.title', { what: words.title(intent, currency) })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <WhoAndWhen intent={operation.intent} />
        {gathering && <Gathering kind={intent.kind} onStop={settlement.stop} />}
        {!gathering && evidence.error && (
          <Box tabIndex={-1} ref={focusOnMount} sx={momentarily}>
            <ErrorNotice error={evidence.error} actions={<GatherAgain onClick={settlement.gatherAgain} />} />
            <Box sx={{ mt: 1, color: 'text.secondary' }}>{t('settle.failed')}</Box>
          </Box>
        )}
        {!gathering && evidence.data && (
          <Found
            operation={operation}
            evidence={evidence.data}
            onInstead={onInstead}
            onGatherAgain={settlement.gatherAgain}
          />
        )}
        {!gathering && <DecisionFields choice={choice} onChange={settlement.choose} disabled={busy} />}
        {asking && choice.decision && (
          <SecondAsk
            why={asking}
            proposed={evidence.data?.verdict}
            decided={choice.decision}
            busy={busy}
            onSure={() => void settlement.record()}
          />
        )}
        {error !== undefined && <ErrorNotice error={error} />}
      </DialogContent>
      <DecisionActions
        decision={gathering ? null : choice.decision}
        asking={asking !== null}
        busy={busy}
        onRecord={() => void settlement.record()}
        onThinkAgain={settlement.thinkAgain}
        onClose={leave}
      />
    </Dialog>
  );
}
