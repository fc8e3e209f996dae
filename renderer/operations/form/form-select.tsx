import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type Control, Controller, type FieldValues, type Path } from 'react-hook-form';
import { FieldHelp } from './form-error';

interface FormSelectProps<Values extends FieldValues> {
  control: Control<Values>;
  name: Path<Values>;
  label: string;
  hint?: string;
  autoFocus?: boolean;
  options: readonly { value: string | number; label: string }[];
}

/** One of a few in a form of a change. */
export function FormSelect<Values extends FieldValues>(props: FormSelectProps<Values>) {
  const { control, name, label, hint, autoFocus = false, options } = props;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field }, fieldState: { error } }) => (
        <TextField
          {...field}
          select
          inputRef={ref}
          label={label}
          autoFocus={autoFocus}
          fullWidth
          error={Boolean(error)}
          helperText={<FieldHelp error={error} hint={hint} />}
        >
          {options.map((option) => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}
