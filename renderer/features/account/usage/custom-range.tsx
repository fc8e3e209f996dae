import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { itIT } from '@mui/x-date-pickers/locales';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/it';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayRange, type ReportDay, reportDaySchema } from '@shared/domain/report-day';
import { rangeProblem } from '../model/usage-choice';

interface CustomRangeProps {
  range: DayRange;
  today: ReportDay;
  onRange: (range: DayRange) => void;
}

function dayOf(picked: Dayjs | null): ReportDay | null {
  const parsed = reportDaySchema.safeParse(picked?.format('YYYY-MM-DD'));
  return parsed.success ? parsed.data : null;
}

/** Two days of the person's choice; what cannot be asked is refused in words. Loaded lazily, because the pickers are large. */
export function CustomRange({ range, today, onRange }: CustomRangeProps) {
  const { t, i18n } = useTranslation('account');
  const [from, setFrom] = useState<ReportDay | null>(range.from);
  const [to, setTo] = useState<ReportDay | null>(range.to);
  const problem = rangeProblem(from, to, today);
  const italian = i18n.language === 'it';
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
          if (from && to && problem === null) onRange({ from, to });
        }}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', pt: 2 }}
      >
        <DayField label={t('range.from')} day={from} today={today} onDay={setFrom} />
        <DayField label={t('range.to')} day={to} today={today} onDay={setTo} />
        <Button type="submit" variant="outlined" disabled={problem !== null}>
          {t('range.apply')}
        </Button>
        <Typography role="alert" sx={{ color: 'error.main' }}>
          {problem && t(`range.problems.${problem}`)}
        </Typography>
      </Box>
    </LocalizationProvider>
  );
}

interface DayFieldProps {
  label: string;
  day: ReportDay | null;
  today: ReportDay;
  onDay: (day: ReportDay | null) => void;
}

function DayField({ label, day, today, onDay }: DayFieldProps) {
  return (
    <DatePicker
      label={label}
      value={day === null ? null : dayjs(day)}
      maxDate={dayjs(today)}
      onChange={(picked) => onDay(picked?.isValid() ? dayOf(picked) : null)}
      slotProps={{ textField: { size: 'small', sx: { width: 176 } } }}
    />
  );
}
