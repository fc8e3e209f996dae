import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CSV_PRESETS, type CsvPreset } from '@shared/ipc/finance-models';
import { CodeBlock } from '@renderer/operations/code-block';

interface CsvChoiceProps {
  preset: CsvPreset;
  disabled: boolean;
  onPreset: (preset: CsvPreset) => void;
}

/** As the files of each preset are written, for a day of 1,234.567. */
const EXAMPLES: Readonly<Record<CsvPreset, string>> = {
  italian: '07/10/2026;104233;Solaria Viaggi;1234,567;0,000',
  machine: '2026-10-07,104233,Solaria Viaggi,1234.567,0.000',
};

/** For whom the CSV files are, with a line of them. */
export function CsvChoice({ preset, disabled, onPreset }: CsvChoiceProps) {
  const { t } = useTranslation('packs');
  const labelId = useId();
  return (
    <FormControl disabled={disabled} fullWidth>
      <FormLabel id={labelId}>{t('csv.label')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={preset}
        onChange={(_, value) => onPreset(CSV_PRESETS.find((known) => known === value) ?? preset)}
      >
        {CSV_PRESETS.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={t(`csv.preset.${one}`)} />
        ))}
      </RadioGroup>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t(`csv.about.${preset}`)} {t('csv.example')}:
      </Typography>
      <CodeBlock label={t('csv.example')}>{EXAMPLES[preset]}</CodeBlock>
    </FormControl>
  );
}
