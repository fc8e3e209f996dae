import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface SaveViewDialogProps {
  title: string;
  initialName: string;
  /** Names of other views: saving under one of them replaces it. */
  takenNames: readonly string[];
  error: unknown;
  saving: boolean;
  onSave: (name: string) => void;
  onClose: () => void;
}

const LONGEST_NAME = 80;

/** Asks for the name of a view. Mounted while it is open. */
export function SaveViewDialog({
  title,
  initialName,
  takenNames,
  error,
  saving,
  onSave,
  onClose,
}: SaveViewDialogProps) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation();
  const titleId = useId();
  const [name, setName] = useState(initialName);
  const trimmed = name.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (trimmed !== '') onSave(trimmed);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            margin="dense"
            label={t('views.nameLabel')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText={takenNames.includes(trimmed) ? t('views.nameTaken') : t('views.keeps')}
            slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          />
          {error !== null && error !== undefined && <ErrorNotice error={error} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={trimmed === '' || saving}>
            {common('actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
