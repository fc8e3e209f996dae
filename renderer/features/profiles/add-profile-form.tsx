import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { Profile } from '@shared/ipc/models';
import { useKeyCalls } from '../../lib/queries/profiles';
import { useSettings } from '../../lib/queries/settings';
import { CurrencyField } from '../../ui/currency-field';
import { FormFailure } from './form-failure';
import { KeyField } from './key-field';
import { addProfileInput, placeOf } from './profile-input';
import { useInvalidText, usePlacedText } from './use-invalid-text';

const DEFAULT_BASE_URL = 'https://api.spoki.com';

function useAddProfile(onAdded: (profile: Profile) => void) {
  const { currency } = useSettings();
  const { addProfile } = useKeyCalls();
  const [failure, setFailure] = useState<AppError | null>(null);
  const form = useForm({
    resolver: zodResolver(addProfileInput),
    defaultValues: { name: '', baseUrl: DEFAULT_BASE_URL, currency: String(currency), key: '' },
  });
  const forget = () => setFailure(null);
  const submit = form.handleSubmit(async (input) => {
    forget();
    try {
      const profile = await addProfile(input);
      form.resetField('key', { defaultValue: '' });
      onAdded(profile);
    } catch (thrown) {
      const error = toAppError(thrown);
      setFailure(error);
      const place = placeOf(error);
      if (place === 'key' || place === 'baseUrl') form.setFocus(place, { shouldSelect: true });
    }
  }, forget);
  return { form, submit, failure };
}

/** Adds a partner or an agency. All or nothing: until the key proved good, nothing is saved; a failure keeps every field. */
export function AddProfileForm({ onAdded, onCancel }: { onAdded: (profile: Profile) => void; onCancel: () => void }) {
  const { t } = useTranslation('profiles');
  const { t: common } = useTranslation();
  const invalidText = useInvalidText();
  const { form, submit, failure } = useAddProfile(onAdded);
  const { errors, isSubmitting } = form.formState;
  const wrongKey = usePlacedText(failure, 'key');
  const wrongUrl = usePlacedText(failure, 'baseUrl');
  const { ref: nameRef, ...name } = form.register('name');
  const { ref: urlRef, ...baseUrl } = form.register('baseUrl');

  return (
    <Box
      component="form"
      noValidate
      aria-busy={isSubmitting}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 5, maxWidth: 560 }}
    >
      {failure && <FormFailure error={failure} onVaultReady={() => void submit()} />}
      <TextField
        {...name}
        inputRef={nameRef}
        autoFocus
        label={t('fields.name')}
        error={Boolean(errors.name)}
        helperText={invalidText(errors.name?.message) ?? t('fields.nameHelp')}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      <KeyField
        registration={form.register('key')}
        error={Boolean(errors.key ?? wrongKey)}
        helperText={invalidText(errors.key?.message) ?? wrongKey}
      />
      <TextField
        {...baseUrl}
        inputRef={urlRef}
        type="url"
        label={t('fields.baseUrl')}
        error={Boolean(errors.baseUrl ?? wrongUrl)}
        helperText={invalidText(errors.baseUrl?.message) ?? wrongUrl ?? t('fields.baseUrlHelp')}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
      <Controller
        control={form.control}
        name="currency"
        render={({ field: { value, onChange, onBlur } }) => (
          <CurrencyField
            label={t('fields.currency')}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={Boolean(errors.currency)}
            helperText={invalidText(errors.currency?.message) ?? t('fields.currencyHelp')}
          />
        )}
      />
      <Typography sx={{ color: 'text.secondary' }}>{t('add.what')}</Typography>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" disabled={isSubmitting}>
          {t(isSubmitting ? 'add.working' : 'add.submit')}
        </Button>
        <Button color="inherit" onClick={onCancel} disabled={isSubmitting}>
          {common('actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
