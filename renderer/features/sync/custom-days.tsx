import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayRange, type ReportDay, daysBetween } from '@shared/domain/report-day';
import { DayField, DayFields } from '@renderer/ui/day-field';

/** As many as one synchronisation may have: thirteen months and a little. */
const MAX_DAYS = 400;

type Problem = 'missing' | 'reversed' | 'tooMany' | null;

function problemOf(from: ReportDay | null, to: ReportDay | null): Problem {
  if (!from || !to) return 'missing';
  if (from > to) return 'reversed';
  return daysBetween(from, to) >= MAX_DAYS ? 'tooMany' : null;
}

interface CustomDaysProps {
  today: ReportDay;
  range: DayRange;
  onRange: (range: DayRange) => void;
}

/** Any two days. Loaded when it is wanted, because the pickers are large. */
export function CustomDays({ today, range, onRange }: CustomDaysProps) {
  const { t } = useTranslation('sync');
  const [from, setFrom] = useState<ReportDay | null>(range.from);
  const [to, setTo] = useState<ReportDay | null>(range.to);
  const problem = problemOf(from, to);
  const change = (nextFrom: ReportDay | null, nextTo: ReportDay | null): void => {
    setFrom(nextFrom);
    setTo(nextTo);
    if (nextFrom && nextTo && problemOf(nextFrom, nextTo) === null) onRange({ from: nextFrom, to: nextTo });
  };
  return (
    <DayFields>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', pt: 3 }}>
        <DayField label={t('range.from')} day={from} latest={today} onDay={(day) => change(day, to)} />
        <DayField label={t('range.to')} day={to} latest={today} onDay={(day) => change(from, day)} />
        <Typography role="alert" sx={{ color: 'error.main' }}>
          {problem && t(`range.problems.${problem}`, { count: MAX_DAYS })}
        </Typography>
      </Box>
    </DayFields>
  );
}
