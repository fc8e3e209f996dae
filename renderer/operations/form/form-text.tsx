import TextField from '@mui/material/TextField';
import { type Control, Controller, type FieldValues, type Path } from 'react-hook-form';
import { FieldHelp } from './form-error';

interface FormTextProps<Values extends FieldValues> {
  control: Control<Values>;
  name: Path<Values>;
  label: string;
  hint?: string;
  type?: 'text' | 'email';
  autoFocus?: boolean;
  required?: boolean;
  maxLength?: number;
  /** Why what was typed cannot be sent, in words; null if it can. */
  check?: (typed: string) => string | null;
  /** Below the field on the right: how many characters are left. */
  counter?: (typed: string) => string;
}

/** A line of text in a form of a change. */
export function FormText<Values extends FieldValues>(props: FormTextProps<Values>) {
  const { control, name, label, hint, type = 'text', autoFocus = false, required = false, maxLength = 300 } = props;
  const { check, counter } = props;
  return (
    <Controller
      control={control}
      name={name}
      rules={check && { validate: (typed: string) => check(typed) ?? true }}
      render={({ field: { ref, value, ...field }, fieldState: { error } }) => {
        const typed: string = value;
        return (
          <TextField
            {...field}
            value={typed}
            inputRef={ref}
            label={label}
            type={type}
            autoFocus={autoFocus}
            required={required}
            fullWidth
            error={Boolean(error)}
            helperText={
              <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
                <FieldHelp error={error} hint={hint} />
                {counter && <span>{counter(typed)}</span>}
              </span>
            }
            slotProps={{ htmlInput: { maxLength, autoComplete: 'off', spellCheck: false } }}
          />
        );
      }}
    />
  );
}
