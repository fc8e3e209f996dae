import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH } from '@shared/domain/csv-import';

interface NoteFieldProps {
  value: string;
  onChange: (note: string) => void;
}

/** The person's own words for the journal. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const { t } = useTranslation('credit');
  return (
    <TextField
      label={t('note.label')}
      helperText={t('note.help')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: MAX_NOTE_LENGTH, autoComplete: 'off' } }}
      fullWidth
    />
  );
}
