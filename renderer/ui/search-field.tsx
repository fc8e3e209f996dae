import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type KeyboardEvent, useRef } from 'react';

interface SearchFieldProps {
  value: string;
  onChange: (search: string) => void;
  /** Arrow down or Enter: into what is searched. */
  onEnter: () => void;
  label: string;
  placeholder: string;
  /** Names the button that empties it. */
  clearLabel: string;
  hint?: string;
}

const LONGEST_SEARCH = 200;

/** The shell's `/` leads here, by the mark on it; Esc empties it, then leaves it. */
export function SearchField({ value, onChange, onEnter, label, placeholder, clearLabel, hint }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (value === '') input.current?.blur();
      else onChange('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    }
  };

  return (
    <OutlinedInput
      size="small"
      type="text"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      inputRef={input}
      inputProps={{
        role: 'searchbox',
        'data-search-field': true,
        'aria-label': label,
        'aria-keyshortcuts': '/',
        title: hint,
        maxLength: LONGEST_SEARCH,
        spellCheck: false,
        autoComplete: 'off',
      }}
      sx={{ flex: '1 1 190px', maxWidth: 280, bgcolor: 'background.paper' }}
      startAdornment={
        <InputAdornment position="start">
          <Search aria-hidden />
        </InputAdornment>
      }
      endAdornment={
        <IconButton
          aria-label={clearLabel}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
          sx={{ visibility: value === '' ? 'hidden' : 'visible' }}
        >
          <Close sx={{ fontSize: 16 }} />
        </IconButton>
      }
    />
  );
}
