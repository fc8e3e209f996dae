import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useFormat } from '../lib/format';

interface CurrencyFieldProps {
  label: string;
  /** The label stands elsewhere on screen; here it is only spoken. */
  quietLabel?: boolean;
  /** ISO 4217. */
  value: string;
  onChange: (code: string) => void;
  onBlur?: () => void;
  error?: boolean;
  helperText?: string;
  disabled?: boolean;
}

/** A currency by code or name, in the language of the app. */
export function CurrencyField({
  label,
  quietLabel = false,
  value,
  onChange,
  onBlur,
  error,
  helperText,
  disabled,
}: CurrencyFieldProps) {
  const { locale } = useFormat();
  const codes = useMemo(() => Intl.supportedValuesOf('currency'), []);
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'currency' }), [locale]);
  return (
    <Autocomplete
      options={codes}
      value={value}
      disableClearable
      autoHighlight
      disabled={disabled}
      onChange={(_event, code) => onChange(code)}
      getOptionLabel={(code) => `${code} – ${names.of(code) ?? code}`}
      isOptionEqualToValue={(option, current) => option === current}
      renderInput={(params) => (
        <TextField
          {...params}
          label={quietLabel ? undefined : label}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': quietLabel ? label : undefined },
          }}
          onBlur={onBlur}
          error={error}
          helperText={helperText}
        />
      )}
    />
  );
}
