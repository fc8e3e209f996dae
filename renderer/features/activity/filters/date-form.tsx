import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDay } from '@shared/domain/report-day';
import { DayField, DayFields } from '@renderer/ui/day-field';

interface DateFormProps {
  from: ReportDay | null;
  to: ReportDay | null;
  onApply: (from: ReportDay | null, to: ReportDay | null) => void;
}

/** Two days, either of which may be left open. Loaded lazily, because the pickers are large. */
export function DateForm({ from: first, to: last, onApply }: DateFormProps) {
  const { t } = useTranslation('activity');
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const wrong = from !== null && to !== null && from > to;
  return (
    <DayFields>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) onApply(from, to);
        }}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}
      >
        <DayField label={t('filters.from')} day={from} clearable onDay={setFrom} />
        <DayField label={t('filters.to')} day={to} clearable onDay={setTo} />
        <Button type="submit" variant="contained" disabled={wrong}>
          {t('filters.apply')}
        </Button>
        <Box role="alert" sx={{ color: 'error.main', width: '100%', minHeight: 20 }}>
          {wrong && t('filters.wrongOrder')}
        </Box>
      </Box>
    </DayFields>
  );
}
