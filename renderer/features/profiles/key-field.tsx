import TextField, { type TextFieldProps } from '@mui/material/TextField';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

type KeyFieldProps = Pick<TextFieldProps, 'error' | 'helperText' | 'disabled' | 'autoFocus'> & {
  registration: UseFormRegisterReturn;
};

/** Where a key is pasted: never shown, never remembered by the browser's form memory. */
export function KeyField({ registration: { ref, ...registration }, helperText, ...rest }: KeyFieldProps) {
  const { t } = useTranslation('profiles');
  return (
    <TextField
      {...registration}
      {...rest}
      inputRef={ref}
      type="password"
      label={t('fields.key')}
      helperText={helperText ?? t('fields.keyHelp')}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
    />
  );
}
