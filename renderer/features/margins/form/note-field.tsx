import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

const LONGEST_NOTE = 500;

/** The person's own words for the journal. */
export function NoteField({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  const { t } = useTranslation('margins');
  return (
    <TextField
      label={t('form.note')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={t('form.noteHint')}
      fullWidth
      slotProps={{ htmlInput: { maxLength: LONGEST_NOTE } }}
    />
  );
}
