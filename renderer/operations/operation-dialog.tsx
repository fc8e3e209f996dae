import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { reviewQuery } from '@renderer/lib/queries/operations';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { OutcomeStep } from './dialog/outcome-step';
import { ReviewStep } from './dialog/review-step';
import { useSendOnce } from './dialog/use-send-once';
import type { OperationDraft } from './operation-draft';
import { useOperationWords } from './operation-words';
import { SettleDialog } from './settle/settle-dialog';

interface OperationDialogProps {
  /** What is to be done; null: closed. Taken when it opens: a change while it is open changes nothing. */
  draft: OperationDraft | null;
  title: string;
  /** On the button. */
  verb: string;
  /** With the operation if it was confirmed and its outcome is known to this dialog, be that "unknown"; else null. `goesOn`: closed while it was being sent. */
  onClose: (result: OperationView | null, goesOn: boolean) => void;
  /** What the caller has to add to the review, such as margins before and after. */
  extra?: (review: Review) => ReactNode;
  /** False while what `extra` asks is not answered. Default true. */
  mayConfirm?: boolean;
  /** Back to where the change was made, in place of cancelling; what was typed there is still there. */
  onBack?: () => void;
  /** Told when Spoki rejects what the caller asked for; true if the caller shows it and closes this dialog. */
  onRejected?: (operation: OperationView) => boolean;
}

/** Looks at one change, sends it once a person confirms it, and shows what became of it. */
export function OperationDialog({ draft, ...props }: OperationDialogProps) {
  return draft && <OpenDialog {...props} draft={draft} />;
}

type OpenDialogProps = OperationDialogProps & { draft: OperationDraft };

interface Step {
  draft: OperationDraft;
  title: string;
  verb: string;
  /** Of one review; a new one for every look. */
  opening: string;
  /** As the caller asked for, which `extra` belongs to; not what is done in its place. */
  own: boolean;
}

function OpenDialog({ draft, title, verb, onClose, extra, mayConfirm = true, ...props }: OpenDialogProps) {
  const { onBack, onRejected } = props;
  const words = useOperationWords();
  const titleId = useId();
  const [step, setStep] = useState<Step>(() => ({ draft, title, verb, opening: crypto.randomUUID(), own: true }));
  const [typed, setTyped] = useState('');
  const [settling, setSettling] = useState<OperationView | null>(null);
  const takes = (operation: OperationView): boolean =>
    step.own && operation.state === 'REJECTED' && Boolean(onRejected?.(operation));
  const { sending, send, cancel, settled, reset } = useSendOnce(takes);

  const look = (change: Partial<Step>): void => {
    reset();
    setStep({ ...step, ...change, opening: crypto.randomUUID() });
  };
  const doInstead = (other: OperationDraft): void => {
    setSettling(null);
    setTyped('');
    const { intent, currency } = other;
    look({ draft: other, title: words.title(intent, currency), verb: words.verb(intent.kind), own: false });
  };
  const onSettled = (operation: OperationView | null): void => {
    setSettling(null);
    if (operation === null) return;
    if (sending.phase === 'done') settled(operation);
    else look({});
  };
  const leave = (): void => (sending.phase === 'idle' && onBack ? onBack() : close());
  const close = (): void => onClose(sending.phase === 'done' ? sending.operation : null, sending.phase === 'sending');

  return (
    <>
      <Dialog
        open
        onClose={(_event, reason) => reason === 'escapeKeyDown' && leave()}
        maxWidth="sm"
        fullWidth
        aria-labelledby={titleId}
      >
        <DialogTitle id={titleId}>{step.title}</DialogTitle>
        {sending.phase === 'done' ? (
          <OutcomeStep
            operation={sending.operation}
            onTryAgain={() => look({ draft: { ...step.draft, againOf: sending.operation.operationId } })}
            onSettle={() => setSettling(sending.operation)}
            onClose={close}
          />
        ) : (
          <Reviewed key={step.opening} step={step} onLookAgain={() => look({})} onBack={onBack} onClose={leave}>
            {(review) => (
              <ReviewStep
                review={review}
                verb={step.verb}
                extra={step.own && extra?.(review)}
                mayConfirm={!step.own || mayConfirm}
                typed={typed}
                onTyped={setTyped}
                sending={sending}
                onSend={(acknowledged) => void send(review, typed, acknowledged)}
                onCancelSending={cancel}
                onSettle={setSettling}
                onLookAgain={() => look({})}
                onBack={onBack}
                onClose={leave}
              />
            )}
          </Reviewed>
        )}
      </Dialog>
      <SettleDialog operation={settling} onClose={onSettled} onInstead={doInstead} />
    </>
  );
}

interface ReviewedProps {
  step: Step;
  onLookAgain: () => void;
  onBack: (() => void) | undefined;
  onClose: () => void;
  children: (review: Review) => ReactNode;
}

/** Asks for the review and shows it, or why there is none. */
function Reviewed({ step: { draft, opening }, onLookAgain, onBack, onClose, children }: ReviewedProps) {
  const { t } = useTranslation('operations');
  const { t: common } = useTranslation();
  const { profileId, accountId, intent, note, againOf = null } = draft;
  const { data: review, error } = useQuery(reviewQuery(opening, { profileId, accountId, intent, note, againOf }));
  if (review) return children(review);
  return (
    <>
      <DialogContent>
        {error ? (
          <ErrorNotice error={error} />
        ) : (
          <Box role="status" aria-busy>
            <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('dialog.looking')}</Box>
            <SkeletonRows count={5} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} autoFocus>
          {onBack ? t('support.form.back') : common('actions.cancel')}
        </Button>
        {error && (
          <Button variant="contained" onClick={onLookAgain}>
            {t('dialog.lookAgain')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
