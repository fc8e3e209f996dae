import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './error-notice';

interface NameDialogProps {
  title: string;
  label: string;
  initialName?: string;
  /** What saving under this name does. Gets the name without spaces around it. */
  about: (name: string) => string;
  /** What failed already; gives way to what fails when saving. */
  error?: unknown;
  /** Saves under the name. A failure is shown in the dialog, and the dialog stays; resolved, it asks to be closed. */
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}

const LONGEST_NAME = 80;

/** Asks for the name under which something is kept. Mounted while it is open. */
export function NameDialog({ title, label, initialName = '', about, error, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const [name, setName] = useState(initialName);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const trimmed = name.trim();
  const shownError = failure ?? error ?? null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (trimmed === '' || saving) return;
    setSaving(true);
    setFailure(undefined);
    try {
      await onSave(trimmed);
      onClose();
    } catch (thrown) {
      setFailure(thrown);
      setSaving(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            margin="dense"
            label={label}
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText={about(trimmed)}
            slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          />
          {shownError !== null && <ErrorNotice error={shownError} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={trimmed === '' || saving}>
            {t('actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
