import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { itIT } from '@mui/x-date-pickers/locales';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/it';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportDay, reportDaySchema } from '@shared/domain/report-day';

/** Gives the fields in it the language of the person. Load what uses it lazily: the pickers are large. */
export function DayFields({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const italian = i18n.language === 'it';
  return (
    <LocalizationProvider
      dateAdapter={AdapterDayjs}
      adapterLocale={italian ? 'it' : 'en-gb'}
      localeText={italian ? itIT.components.MuiLocalizationProvider.defaultProps.localeText : undefined}
    >
      {children}
    </LocalizationProvider>
  );
}

interface DayFieldProps {
  label: string;
  day: ReportDay | null;
  /** The last that can be picked. */
  latest?: ReportDay;
  clearable?: boolean;
  /** Null as long as what is typed is no day. */
  onDay: (day: ReportDay | null) => void;
}

function dayOf(picked: Dayjs | null): ReportDay | null {
  const parsed = reportDaySchema.safeParse(picked?.isValid() ? picked.format('YYYY-MM-DD') : null);
  return parsed.success ? parsed.data : null;
}

/** One day, typed or picked. Stands in `DayFields`. */
export function DayField({ label, day, latest, clearable = false, onDay }: DayFieldProps) {
  return (
    <DatePicker
      label={label}
      value={day === null ? null : dayjs(day)}
      maxDate={latest && dayjs(latest)}
      onChange={(picked) => onDay(dayOf(picked))}
      slotProps={{ textField: { size: 'small', sx: { width: 176 } }, field: { clearable } }}
    />
  );
}
