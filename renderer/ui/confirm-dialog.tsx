import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { ErrorNotice } from './error-notice';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen, before → after. */
  children: ReactNode;
  /** The verb on the button: "Remove", never "OK". */
  verb: string;
  /** What cannot be undone is red. */
  danger?: boolean;
  /** The person must type this, as it stands, before the button works. */
  typedWord?: string;
  /** Does it. The dialog waits; a failure is shown in it, and the dialog stays. Resolved: the caller closes it. */
  onConfirm: (typed: string) => Promise<unknown>;
  onClose: () => void;
}

/** Spaces around what was typed, and the many ways of writing an accent, do not matter; anything else does. */
function isSame(typed: string, word: string): boolean {
  return typed.trim().normalize('NFC') === word.trim().normalize('NFC');
}

function Content({ title, children, verb, danger, typedWord, onConfirm, onClose }: Omit<ConfirmDialogProps, 'open'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const labelId = useId();
  const mayGo = !working && (typedWord === undefined || isSame(typed, typedWord));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!mayGo) return;
    setWorking(true);
    setError(undefined);
    try {
      await onConfirm(typed.trim());
    } catch (thrown) {
      setError(thrown);
    } finally {
      setWorking(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Typography component="div">{children}</Typography>
        {typedWord !== undefined && (
          <>
            <Typography component="label" htmlFor={labelId} sx={{ overflowWrap: 'anywhere' }}>
              <Trans
                i18nKey="confirm.typeToConfirm"
                // Not as a value: what looks like a placeholder in it would be taken for one.
                components={{ word: <bdi style={{ fontWeight: 600 }}>{typedWord}</bdi> }}
              />
            </Typography>
            <TextField
              id={labelId}
              autoFocus
              autoComplete="off"
              value={typed}
              disabled={working}
              onChange={(event) => setTyped(event.target.value)}
              slotProps={{ htmlInput: { spellCheck: false } }}
            />
          </>
        )}
        {error !== undefined && <ErrorNotice error={error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} disabled={working}>
          {t('actions.cancel')}
        </Button>
        <Button
          type="submit"
          variant="contained"
          color={danger ? 'error' : 'primary'}
          disabled={!mayGo}
          autoFocus={typedWord === undefined}
        >
          {working ? t('confirm.working') : verb}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Asks before something is done: a plain question for what can be undone, a typed word for what cannot. */
export function ConfirmDialog({ open, ...content }: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={content.onClose} maxWidth="xs" fullWidth role="alertdialog">
      {open && <Content {...content} />}
    </Dialog>
  );
}
