import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Collapse from '@mui/material/Collapse';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { wholeNumber } from './model/whole-number';
import { useDone } from './use-done';

interface ConversationsFormProps {
  profile: Profile;
  /** Null where it is not clear which account is meant: then the form says how to make it so. */
  account: { id: AccountId; name: string | null } | null;
}

/** The deprecated way to recharge: a number of conversations at a price that Spoki sets. Folded away until someone asks for it. */
export function ConversationsForm({ profile, account }: ConversationsFormProps) {
  const { t } = useTranslation('credit');
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2 }}>
        <Button color="inherit" aria-expanded={open} aria-controls={bodyId} onClick={() => setOpen(!open)}>
          {t('conversations.title')}
        </Button>
        <Chip label={t('conversations.deprecated')} variant="outlined" />
      </Box>
      <Collapse in={open} id={bodyId}>
        {open && (
          <Box sx={{ display: 'grid', gap: 3, pt: 3, maxWidth: 640 }}>
            <Alert severity="warning">{t('conversations.meaning')}</Alert>
            {account ? (
              <Fields profile={profile} account={account} />
            ) : (
              <Typography sx={{ color: 'text.secondary' }}>{t('conversations.which')}</Typography>
            )}
          </Box>
        )}
      </Collapse>
    </Box>
  );
}

function Fields({ profile, account }: { profile: Profile; account: { id: AccountId; name: string | null } }) {
  const { t } = useTranslation('credit');
  const done = useDone();
  const [typed, setTyped] = useState('');
  const [touched, setTouched] = useState(false);
  const [draft, setDraft] = useState<OperationDraft | null>(null);
  const conversations = wholeNumber(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTouched(true);
    if (conversations === null) return;
    setDraft({
      profileId: profile.id,
      accountId: account.id,
      accountName: account.name,
      currency: profile.currency,
      intent: { kind: 'recharge-conversations', conversations },
      note: '',
    });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <TextField
        label={t('conversations.count')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={touched && conversations === null}
        helperText={t('conversations.countHelp')}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 9 } }}
        sx={{ width: 260 }}
      />
      <Button type="submit" variant="outlined" color="inherit" sx={{ mt: '2px' }}>
        {t('conversations.go')}
      </Button>
      <OperationDialog
        draft={draft}
        title={t('conversations.title')}
        verb={t('verbs.recharge')}
        onClose={(result, goesOn) => {
          setDraft(null);
          if (!done.isSent(result, goesOn)) return;
          setTyped('');
          setTouched(false);
        }}
      />
    </Box>
  );
}
