import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { parseVat } from '@shared/domain/client-vat';

interface DefaultVatProps {
  value: string;
  onChange: (typed: string) => void;
}

/** The rate of the rows that have none; without it they are in error. */
export function DefaultVat({ value, onChange }: DefaultVatProps) {
  const { t } = useTranslation('clients');
  const parsed = parseVat(value);
  const wrong = !parsed.ok && parsed.why !== 'empty';
  return (
    <TextField
      label={t('defaultVat.label')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wrong}
      helperText={wrong ? t(`errors.vat-${parsed.why}`) : t('defaultVat.help')}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off', maxLength: 40 } }}
      sx={{ width: 320, maxWidth: '100%' }}
    />
  );
}
