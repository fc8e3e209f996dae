import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '@shared/ipc/operation-models';
import { Outcome } from './outcome';

interface OutcomeStepProps {
  operation: OperationView;
  onTryAgain: () => void;
  onSettle: () => void;
  onClose: () => void;
}

/** The outcome and the next step it leaves: nothing, try again, or settle. */
export function OutcomeStep({ operation, onTryAgain, onSettle, onClose }: OutcomeStepProps) {
  const { t } = useTranslation('operations');
  const { t: common } = useTranslation();
  const { state } = operation;
  return (
    <>
      <DialogContent>
        <Outcome operation={operation} />
      </DialogContent>
      <DialogActions>
        {(state === 'NOT_SENT' || state === 'RATE_LIMITED') && (
          <Button variant="outlined" onClick={onTryAgain}>
            {t('outcome.tryAgain')}
          </Button>
        )}
        {state === 'UNKNOWN' && (
          <Button variant="outlined" onClick={onSettle}>
            {t('unknown.settle')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {common('actions.close')}
        </Button>
      </DialogActions>
    </>
  );
}
