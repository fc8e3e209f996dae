import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { type Ref, useMemo } from 'react';
import { findCountry } from '@shared/domain/client-country';
import { COUNTRY_CODES } from '@shared/domain/countries';
import { useFormat } from '@renderer/lib/format';

interface CountryFieldProps {
  label: string;
  /** As typed: a code, or a name in English or Italian. */
  value: string;
  onChange: (typed: string) => void;
  onBlur: () => void;
  inputRef: Ref<HTMLInputElement>;
  error: boolean;
  helperText: string;
}

/** A country by its name in the language of the app, or as it was typed. */
export function CountryField({ label, value, onChange, onBlur, inputRef, error, helperText }: CountryFieldProps) {
  const format = useFormat();
  const names = useMemo(
    () => COUNTRY_CODES.map(format.country).sort((one, other) => one.localeCompare(other, format.locale)),
    [format],
  );
  const code = findCountry(value);
  return (
    <Autocomplete
      freeSolo
      autoHighlight
      options={names}
      inputValue={value}
      value={null}
      onInputChange={(_event, next, reason) => reason !== 'reset' && onChange(next)}
      onChange={(_event, chosen) => chosen !== null && onChange(chosen)}
      onBlur={onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={inputRef}
          error={error}
          helperText={error || code === null ? helperText : `${format.country(code)}, ${code}`}
        />
      )}
    />
  );
}
