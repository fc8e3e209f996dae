import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { usePutAccountKey } from '@renderer/lib/queries/account-keys';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

interface KeyDialogProps {
  open: boolean;
  whose: { profileId: ProfileId; accountId: AccountId };
  name: string;
  replaces: boolean;
  onClose: () => void;
}

/** Takes the account's key. It lives in the field only, and is gone when the dialog closes. */
export function KeyDialog({ open, ...content }: KeyDialogProps) {
  return (
    <Dialog open={open} onClose={content.onClose} maxWidth="xs" fullWidth aria-labelledby="account-key-title">
      {open && <KeyForm {...content} />}
    </Dialog>
  );
}

type Sending = { is: 'idle' } | { is: 'empty' } | { is: 'checking' } | { is: 'failed'; error: unknown };

function KeyForm({ whose, name, replaces, onClose }: Omit<KeyDialogProps, 'open'>) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const put = usePutAccountKey();
  const [key, setKey] = useState('');
  const [sending, setSending] = useState<Sending>({ is: 'idle' });
  const checking = sending.is === 'checking';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (checking) return;
    if (key.trim() === '') return setSending({ is: 'empty' });
    setSending({ is: 'checking' });
    try {
      await put(whose, key);
      onClose();
    } catch (error) {
      setSending({ is: 'failed', error });
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <DialogTitle id="account-key-title">
        <PlainText wrap>{t(replaces ? 'key.replaceTitle' : 'key.addTitle', { name })}</PlainText>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <Typography>{t('key.explain')}</Typography>
        <TextField
          type="password"
          label={t('key.field')}
          value={key}
          autoFocus
          required
          fullWidth
          autoComplete="off"
          disabled={checking}
          error={sending.is === 'empty'}
          helperText={sending.is === 'empty' ? t('key.empty') : ' '}
          onChange={(event) => setKey(event.target.value)}
          slotProps={{ htmlInput: { spellCheck: false } }}
        />
        {sending.is === 'failed' && <ErrorNotice error={sending.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {common('actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" disabled={checking}>
          {t(checking ? 'key.checking' : 'key.save')}
        </Button>
      </DialogActions>
    </form>
  );
}
