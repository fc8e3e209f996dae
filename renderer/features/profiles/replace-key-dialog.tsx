import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { Profile } from '@shared/ipc/models';
import { useKeyCalls } from '../../lib/queries/profiles';
import { FormFailure } from './form-failure';
import { KeyField } from './key-field';
import { keyInput } from './profile-input';
import { useInvalidText, usePlacedText } from './use-invalid-text';

/** Gives a profile another key; the old one stays until the new one proved good. */
export function ReplaceKeyDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation('profiles');
  const { t: common } = useTranslation();
  const invalidText = useInvalidText();
  const { replaceKey } = useKeyCalls();
  const [failure, setFailure] = useState<AppError | null>(null);
  const wrongKey = usePlacedText(failure, 'key');
  const form = useForm({ resolver: zodResolver(keyInput), defaultValues: { key: '' } });
  const { errors, isSubmitting } = form.formState;
  const title = t('replace.title', { name: profile.name });

  const submit = form.handleSubmit(async ({ key }) => {
    setFailure(null);
    try {
      await replaceKey({ profileId: profile.id, key });
      onClose();
    } catch (thrown) {
      setFailure(toAppError(thrown));
    }
  });

  return (
    <Dialog open onClose={isSubmitting ? undefined : onClose} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Typography sx={{ color: 'text.secondary' }}>{t('replace.what')}</Typography>
          {failure && <FormFailure error={failure} onVaultReady={() => void submit()} />}
          <KeyField
            autoFocus
            registration={form.register('key')}
            error={Boolean(errors.key ?? wrongKey)}
            helperText={invalidText(errors.key?.message) ?? wrongKey}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={isSubmitting}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isSubmitting}>
            {t(isSubmitting ? 'add.working' : 'replace.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
