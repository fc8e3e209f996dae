import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Controller, type FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ClientForm } from './use-client-form';
import { CountryField } from './country-field';

interface ClientFieldsProps {
  form: ClientForm;
  /** Below the name: that it looks like another's. */
  nameWarning?: string | undefined;
  /** Says what an empty rate means, where it means something. */
  vatHelp?: string | undefined;
  autoFocus?: boolean;
}

const columns = { display: 'grid', gap: 4, gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))' };

/** The five fields of a client, each with what is wrong with it: in our words, or in Spoki's. */
export function ClientFields({ form, nameWarning, vatHelp, autoFocus = false }: ClientFieldsProps) {
  const { t } = useTranslation('clients');
  const { errors } = form.formState;
  const text = (field: 'accountName' | 'email' | 'firstName' | 'vat', help: string, error: FieldError | undefined) => {
    const { ref, ...registration } = form.register(field);
    return {
      ...registration,
      inputRef: ref,
      label: t(`fields.${field}`),
      error: Boolean(error),
      helperText: error?.message ?? help,
    };
  };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <TextField
        {...text('accountName', nameWarning ?? t('help.accountName'), errors.accountName)}
        autoFocus={autoFocus}
        color={nameWarning ? 'warning' : 'primary'}
        slotProps={{
          htmlInput: { autoComplete: 'off' },
          formHelperText: {
            role: nameWarning ? 'status' : undefined,
            sx: nameWarning ? { color: 'warning.main' } : {},
          },
        }}
      />
      <Box sx={columns}>
        <Controller
          control={form.control}
          name="country"
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <CountryField
              label={t('fields.country')}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              inputRef={ref}
              error={Boolean(errors.country)}
              helperText={errors.country?.message ?? t('help.country')}
            />
          )}
        />
        <TextField
          {...text('vat', vatHelp ?? t('help.vat'), errors.vat)}
          slotProps={{ htmlInput: { autoComplete: 'off', inputMode: 'decimal' } }}
        />
      </Box>
      <Box sx={columns}>
        <TextField
          {...text('email', t('help.email'), errors.email)}
          slotProps={{ htmlInput: { autoComplete: 'off', inputMode: 'email', spellCheck: false } }}
        />
        <TextField
          {...text('firstName', t('help.firstName'), errors.firstName)}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
        />
      </Box>
    </Box>
  );
}
