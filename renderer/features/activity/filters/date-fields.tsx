import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { itIT } from '@mui/x-date-pickers/locales';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/it';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportDay, reportDaySchema } from '@shared/domain/report-day';

interface DateFieldsProps {
  from: ReportDay | null;
  to: ReportDay | null;
  onApply: (from: ReportDay | null, to: ReportDay | null) => void;
}

function dayOf(picked: Dayjs | null): ReportDay | null {
  const parsed = reportDaySchema.safeParse(picked?.isValid() ? picked.format('YYYY-MM-DD') : null);
  return parsed.success ? parsed.data : null;
}

/** Two days, either of which may be left open. Loaded lazily, because the pickers are large. */
export function DateFields({ from: first, to: last, onApply }: DateFieldsProps) {
  const { t, i18n } = useTranslation('activity');
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const wrong = from !== null && to !== null && from > to;
  const italian = i18n.language === 'it';
  const field = (label: string, day: ReportDay | null, onDay: (day: ReportDay | null) => void) => (
    <DatePicker
      label={label}
      value={day === null ? null : dayjs(day)}
      onChange={(picked) => onDay(dayOf(picked))}
      slotProps={{ textField: { size: 'small', sx: { width: 176 } }, field: { clearable: true } }}
    />
  );
  return (
    <LocalizationProvider
      dateAdapter={AdapterDayjs}
      adapterLocale={italian ? 'it' : 'en-gb'}
      localeText={italian ? itIT.components.MuiLocalizationProvider.defaultProps.localeText : undefined}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) onApply(from, to);
        }}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}
      >
        {field(t('filters.from'), from, setFrom)}
        {field(t('filters.to'), to, setTo)}
        <Button type="submit" variant="contained" disabled={wrong}>
          {t('filters.apply')}
        </Button>
        <Box role="alert" sx={{ color: 'error.main', width: '100%', minHeight: 20 }}>
          {wrong && t('filters.wrongOrder')}
        </Box>
      </Box>
    </LocalizationProvider>
  );
}
