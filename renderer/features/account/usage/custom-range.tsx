import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange, ReportDay } from '@shared/domain/report-day';
import { DayField, DayFields } from '@renderer/ui/day-field';
import { rangeProblem } from '../model/usage-choice';

interface CustomRangeProps {
  range: DayRange;
  today: ReportDay;
  onRange: (range: DayRange) => void;
}

/** Two days of the person's choice; what cannot be asked is refused in words. Loaded lazily, because the pickers are large. */
export function CustomRange({ range, today, onRange }: CustomRangeProps) {
  const { t } = useTranslation('account');
  const [from, setFrom] = useState<ReportDay | null>(range.from);
  const [to, setTo] = useState<ReportDay | null>(range.to);
  const problem = rangeProblem(from, to, today);
  return (
    <DayFields>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to && problem === null) onRange({ from, to });
        }}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', pt: 2 }}
      >
        <DayField label={t('range.from')} day={from} latest={today} onDay={setFrom} />
        <DayField label={t('range.to')} day={to} latest={today} onDay={setTo} />
        <Button type="submit" variant="outlined" disabled={problem !== null}>
          {t('range.apply')}
        </Button>
        <Typography role="alert" sx={{ color: 'error.main' }}>
          {problem && t(`range.problems.${problem}`)}
        </Typography>
      </Box>
    </DayFields>
  );
}
