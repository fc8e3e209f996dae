import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationKind } from '@shared/domain/operation';
import { isTypedWord } from '@shared/domain/typed-words';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { useNow } from '@renderer/lib/use-now';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { ClientsTable } from '../clients-table';
import { ExactRequest } from './exact-request';
import { ReviewCautions } from './review-cautions';
import { ReviewFacts } from './review-facts';
import { SendingNotice } from './sending-notice';
import { TypedField } from './typed-field';
import { type Sending, useIsUnderWay } from './use-send-once';

interface ReviewStepProps {
  review: Review;
  verb: string;
  extra: ReactNode;
  /** By the caller: what `extra` asks is answered. */
  mayConfirm: boolean;
  typed: string;
  onTyped: (typed: string) => void;
  sending: Exclude<Sending, { phase: 'done' }>;
  onSend: (repeatAcknowledged: boolean) => void;
  onCancelSending: () => void;
  onSettle: (operation: OperationView) => void;
  onLookAgain: () => void;
  /** In place of cancelling: see `OperationDialog`. */
  onBack: (() => void) | undefined;
  onClose: () => void;
}

const DANGER: readonly OperationKind[] = ['withdraw', 'revoke-account-key', 'delete-role', 'delete-invitation'];

/** What was looked at, what speaks against it, and the button that does it. */
export function ReviewStep(props: ReviewStepProps) {
  const { review, verb, extra, typed, sending, onLookAgain } = props;
  const { t } = useTranslation('operations');
  const { t: common } = useTranslation();
  const { intent } = review.intended;
  const [acknowledged, setAcknowledged] = useState(false);
  const busy = sending.phase === 'sending';
  const underWay = useIsUnderWay(busy ? sending.operationId : null);
  const expired = useNow() >= review.expiresAt && !busy;
  const asksWord = review.typed !== null && review.blockedBy === null;
  const ready =
    props.mayConfirm &&
    !expired &&
    review.blockedBy === null &&
    review.creditError === null &&
    (review.repeatOf === null || acknowledged) &&
    (review.typed === null || isTypedWord(review.typed, typed));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) props.onSend(acknowledged);
  };

  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <ReviewFacts review={review} />
        {intent.kind === 'add-clients' && <ClientsTable clients={intent.clients} />}
        {extra}
        <ReviewCautions
          review={review}
          acknowledged={acknowledged}
          onAcknowledge={setAcknowledged}
          onSettle={props.onSettle}
          onLookAgain={onLookAgain}
          disabled={busy}
        />
        <ExactRequest dryRun={review.dryRun} />
        {review.typed && asksWord && (
          <TypedField action={review.typed} value={typed} onChange={props.onTyped} disabled={busy} />
        )}
        {expired && <Expired onLookAgain={onLookAgain} />}
        {sending.phase === 'idle' && sending.error !== undefined && (
          <NotBegun error={sending.error} onLookAgain={onLookAgain} />
        )}
        {busy && <SendingNotice underWay={underWay} cancelAsked={sending.cancelAsked} />}
      </DialogContent>
      <DialogActions>
        {busy ? (
          <>
            <Button color="inherit" onClick={props.onClose}>
              {t('dialog.closeAndGoOn')}
            </Button>
            <Button color="inherit" disabled={sending.cancelAsked || underWay} onClick={props.onCancelSending}>
              {t('dialog.cancelSending')}
            </Button>
          </>
        ) : (
          <Button color="inherit" onClick={props.onClose} autoFocus={!asksWord}>
            {props.onBack ? t('support.form.back') : common('actions.cancel')}
          </Button>
        )}
        <Button
          type="submit"
          variant="contained"
          color={DANGER.includes(intent.kind) ? 'error' : 'primary'}
          disabled={!ready || busy}
        >
          {busy ? t('dialog.sending') : verb}
        </Button>
      </DialogActions>
    </form>
  );
}

function Expired({ onLookAgain }: { onLookAgain: () => void }) {
  const { t } = useTranslation('operations');
  return (
    <Alert severity="info" action={<Button onClick={onLookAgain}>{t('dialog.lookAgain')}</Button>}>
      {t('dialog.expired')}
    </Alert>
  );
}

function NotBegun({ error, onLookAgain }: { error: unknown; onLookAgain: () => void }) {
  const { t } = useTranslation('operations');
  return (
    <Box>
      <ErrorNotice
        error={error}
        actions={
          <Button color="inherit" onClick={onLookAgain}>
            {t('dialog.lookAgain')}
          </Button>
        }
      />
      <Box sx={{ mt: 1, color: 'text.secondary' }}>{t('dialog.notBegunText')}</Box>
    </Box>
  );
}
