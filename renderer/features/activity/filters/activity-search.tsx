import Close from '@mui/icons-material/Close';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface ActivitySearchProps {
  value: string;
  onChange: (text: string) => void;
  /** Arrow down or Enter: into the table. */
  onEnterTable: () => void;
}

const LONGEST_SEARCH = 200;

/** The shell's `/` leads here, by the mark on it; Esc empties it, then leaves it. */
export function ActivitySearch({ value, onChange, onEnterTable }: ActivitySearchProps) {
  const { t } = useTranslation('activity');
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (value === '') input.current?.blur();
      else onChange('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onEnterTable();
    }
  };
  return (
    <OutlinedInput
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      placeholder={t('search.placeholder')}
      inputRef={input}
      inputProps={{
        role: 'searchbox',
        'data-search-field': true,
        'aria-label': t('search.label'),
        'aria-keyshortcuts': '/',
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
          aria-label={t('search.clear')}
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
