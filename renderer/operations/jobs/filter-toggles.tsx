import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

interface FilterTogglesProps<F extends string> {
  label: string;
  value: F;
  /** With its number in the label. */
  options: readonly { value: F; label: string; disabled?: boolean }[];
  onChange: (value: F) => void;
}

/** Which rows are shown: one of a few. */
export function FilterToggles<F extends string>({ label, value, options, onChange }: FilterTogglesProps<F>) {
  return (
    <ToggleButtonGroup
      exclusive
      value={value}
      aria-label={label}
      onChange={(_event, next: F | null) => next !== null && onChange(next)}
      sx={{ flexWrap: 'wrap' }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} value={option.value} disabled={option.disabled && option.value !== value}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
