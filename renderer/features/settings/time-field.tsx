import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface TimeFieldProps {
  label: string;
  /** `HH:MM` */
  value: string;
  onChange: (time: string) => void;
  disabled?: boolean;
}

const IS_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, taken over as soon as it is whole. */
export function TimeField({ label, value, onChange, disabled = false }: TimeFieldProps) {
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      size="small"
      type="time"
      label={label}
      value={typed}
      disabled={disabled}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => (IS_TIME.test(typed) ? typed !== value && onChange(typed) : setTyped(value))}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 132 }}
    />
  );
}
