import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarginPreset } from '@shared/ipc/margin-models';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface PresetDialogProps {
  /** Those there are: saving under the name of one replaces it. */
  presets: readonly MarginPreset[];
  save: (name: string, id: string) => Promise<unknown>;
  onClose: () => void;
}

const LONGEST_NAME = 80;

/** Asks for the name under which the form's margins are kept. Mounted while it is open. */
export function PresetDialog({ presets, save, onClose }: PresetDialogProps) {
  const { t } = useTranslation('margins');
  const { t: common } = useTranslation();
  const titleId = useId();
  const [name, setName] = useState('');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const trimmed = name.trim();
  const taken = presets.find((preset) => preset.name === trimmed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (trimmed === '' || saving) return;
    setSaving(true);
    try {
      await save(trimmed, taken?.id ?? crypto.randomUUID());
      onClose();
    } catch (thrown) {
      setError(thrown);
      setSaving(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{t('presets.saveTitle')}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            margin="dense"
            label={t('presets.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText={t(taken ? 'presets.nameTaken' : 'presets.keeps')}
            slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          />
          {error !== undefined && <ErrorNotice error={error} />}
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
