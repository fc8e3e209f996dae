import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Profile } from '@shared/ipc/models';
import { useUpdateProfile } from '../../lib/queries/profiles';
import { CurrencyField } from '../../ui/currency-field';
import { ErrorNotice } from '../../ui/error-notice';
import { type ProfileChange, type ProfileFields, editProfileInput, editSampleInput } from './profile-input';
import { useInvalidText } from './use-invalid-text';

/** The sample data's rates are the sandbox's own, above what Spoki's profiles may have, and are not for setting. */
const hasRates = ({ origin }: Profile): boolean => origin === 'spoki';

function useEdit(profile: Profile, onClose: () => void) {
  const { id, name, currency, readsPerMinute, writesPerMinute } = profile;
  const update = useUpdateProfile();
  const fields: z.ZodType<ProfileChange, ProfileFields> = hasRates(profile) ? editProfileInput : editSampleInput;
  const form = useForm({
    resolver: zodResolver(fields),
    defaultValues: { name, currency: String(currency), readsPerMinute, writesPerMinute },
  });
  const submit = form.handleSubmit((change) => update.mutate({ profileId: id, ...change }, { onSuccess: onClose }));
  return { form, submit, update };
}

type Form = ReturnType<typeof useEdit>['form'];
type TextName = 'name' | 'readsPerMinute' | 'writesPerMinute';

function Field({ form, field, label, help }: { form: Form; field: TextName; label: string; help?: string }) {
  const invalidText = useInvalidText();
  const error = form.formState.errors[field];
  const { ref, ...registration } = form.register(field);
  return (
    <TextField
      {...registration}
      inputRef={ref}
      label={label}
      autoFocus={field === 'name'}
      error={Boolean(error)}
      helperText={invalidText(error?.message) ?? help}
      slotProps={{ htmlInput: { autoComplete: 'off', inputMode: field === 'name' ? 'text' : 'numeric' } }}
    />
  );
}

/** Name, currency and rates of a profile. */
export function EditProfileDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation('profiles');
  const { t: common } = useTranslation();
  const { form, submit, update } = useEdit(profile, onClose);
  const title = t('edit.title', { name: profile.name });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          {update.error && <ErrorNotice error={update.error} />}
          <Box sx={{ pt: 1, display: 'flex', flexDirection: 'column', gap: 4 }}>
            <Field form={form} field="name" label={t('fields.name')} />
            <Controller
              control={form.control}
              name="currency"
              render={({ field: { value, onChange, onBlur } }) => (
                <CurrencyField
                  label={t('fields.currency')}
                  value={value}
                  onChange={onChange}
                  onBlur={onBlur}
                  helperText={t('fields.currencyHelp')}
                />
              )}
            />
            {hasRates(profile) && (
              <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4 }}>
                <Field form={form} field="readsPerMinute" label={t('fields.reads')} />
                <Field form={form} field="writesPerMinute" label={t('fields.writes')} />
                <Typography variant="caption" sx={{ gridColumn: '1 / -1', color: 'text.secondary' }}>
                  {t('fields.ratesHelp')}
                </Typography>
              </Box>
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={update.isPending}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={update.isPending}>
            {common('actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
