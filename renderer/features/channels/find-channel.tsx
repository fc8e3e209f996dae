import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@shared/domain/channel';
import { type Whose, useFindChannel } from '@renderer/lib/queries/channels';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { withoutHidden } from '@renderer/ui/plain-text';

/** Asks Spoki for the channel of exactly this number, and opens it. */
export function FindChannel({ whose, onFound }: { whose: Whose; onFound: (channel: Channel) => void }) {
  const { t } = useTranslation('channels');
  const [typed, setTyped] = useState('');
  const find = useFindChannel();
  const identifier = typed.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (identifier === '' || find.isPending) return;
    find.mutate({ ...whose, identifier }, { onSuccess: (channel) => channel && onFound(channel) });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <TextField
          label={t('find.label')}
          placeholder={t('find.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            find.reset();
          }}
          slotProps={{
            htmlInput: { maxLength: 200, spellCheck: false, autoComplete: 'off', title: t('find.hint') },
          }}
          sx={{ width: 240 }}
        />
        <Button type="submit" variant="outlined" color="inherit" disabled={identifier === '' || find.isPending}>
          {t('find.go')}
        </Button>
      </Box>
      <Box role="status" sx={{ color: 'text.secondary', '&:empty': { display: 'none' } }}>
        {find.isSuccess &&
          find.data === null &&
          t('find.none', { identifier: withoutHidden(find.variables.identifier) })}
      </Box>
      {find.error && <ErrorNotice error={find.error} onDismiss={find.reset} />}
    </Box>
  );
}
