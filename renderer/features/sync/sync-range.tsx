import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange, ReportDay } from '@shared/domain/report-day';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { SYNC_RANGES, type SyncRange, rangeOfChoice } from './model/ranges';

const CustomDays = lazy(async () => ({ default: (await import('./custom-days')).CustomDays }));

interface SyncRangeProps {
  today: ReportDay;
  range: DayRange;
  onRange: (range: DayRange) => void;
}

/** The days that are wanted: months that people reckon in, or any two days. */
export function SyncRangeChoice({ today, range, onRange }: SyncRangeProps) {
  const { t } = useTranslation('sync');
  const [choice, setChoice] = useState<SyncRange>('two-months');
  const choose = (next: SyncRange): void => {
    setChoice(next);
    if (next !== 'custom') onRange(rangeOfChoice(next, today));
  };
  return (
    <Box>
      <Typography component="p" variant="caption" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('range.label')}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={choice}
        aria-label={t('range.label')}
        onChange={(_, next: SyncRange | null) => next && choose(next)}
        sx={{ flexWrap: 'wrap' }}
      >
        {SYNC_RANGES.map((one) => (
          <ToggleButton key={one} value={one}>
            {t(`range.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {choice === 'custom' && (
        <Suspense fallback={<SkeletonBlock height={56} />}>
          <CustomDays today={today} range={range} onRange={onRange} />
        </Suspense>
      )}
    </Box>
  );
}
