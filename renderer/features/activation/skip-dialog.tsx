import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationStep } from '@shared/domain/onboarding';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface SkipDialogProps {
  step: ActivationStep;
  /** Leaves the step out; a failure is shown, and the dialog stays. */
  onSkip: (reason: string) => Promise<void>;
  onClose: () => void;
}

const LONGEST_REASON = 500;

/** Asks why a step is left out, so that whoever goes on later knows. */
export function SkipDialog({ step, onSkip, onClose }: SkipDialogProps) {
  const { t } = useTranslation('activation');
  const { t: common } = useTranslation();
  const titleId = useId();
  const [reason, setReason] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '' || working) return;
    setWorking(true);
    try {
      await onSkip(reason.trim());
      onClose();
    } catch (thrown) {
      setError(thrown);
      setWorking(false);
    }
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={titleId}>{t('skip.title', { step: t(`steps.${step}.title`) })}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            multiline
            minRows={2}
            margin="dense"
            label={t('skip.reason')}
            helperText={t('skip.help')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: LONGEST_REASON } }}
          />
          {error !== undefined && <ErrorNotice error={error} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={reason.trim() === '' || working}>
            {t('skip.verb')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
