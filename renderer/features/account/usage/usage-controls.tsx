import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Suspense, lazy, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayRange, RANGE_PRESETS, type ReportDay } from '@shared/domain/report-day';
import type { Period } from '@shared/domain/report-maths';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { CHANNEL_CHOICES, type UsageChoice, legiblePeriods } from '../model/usage-choice';

const CustomRange = lazy(async () => ({ default: (await import('./custom-range')).CustomRange }));

interface UsageControlsProps {
  choice: UsageChoice;
  onChoice: (choice: UsageChoice) => void;
  range: DayRange;
  /** The period in use, chosen or suitable. */
  period: Period;
  today: ReportDay;
}

/** What the Usage tab is about: which days, summed how, of which channels. */
export function UsageControls({ choice, onChoice, range, period, today }: UsageControlsProps) {
  const { t } = useTranslation('account');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 6, rowGap: 3, alignItems: 'end' }}>
      <Switch
        label={t('range.label')}
        value={choice.preset}
        options={RANGE_PRESETS.map((preset) => [preset, t(`range.${preset}`)])}
        onValue={(preset) => onChoice({ ...choice, preset, custom: choice.custom ?? range, period: 'auto' })}
      />
      <Switch
        label={t('period.label')}
        value={period}
        options={legiblePeriods(range).map((each) => [each, t(`period.${each}`)])}
        onValue={(next) => onChoice({ ...choice, period: next })}
      />
      <Switch
        label={t('channel.label')}
        value={choice.channel}
        options={CHANNEL_CHOICES.map((each) => [each, t(`channel.${each}`)])}
        onValue={(channel) => onChoice({ ...choice, channel })}
      />
      {choice.preset === 'custom' && (
        <Box sx={{ flexBasis: '100%', minHeight: 60 }}>
          <Suspense fallback={<SkeletonBlock height={60} width={480} />}>
            <CustomRange
              range={range}
              today={today}
              onRange={(custom) => onChoice({ ...choice, custom, period: 'auto' })}
            />
          </Suspense>
        </Box>
      )}
    </Box>
  );
}

interface SwitchProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onValue: (value: T) => void;
}

function Switch<T extends string>({ label, value, options, onValue }: SwitchProps<T>) {
  const labelId = useId();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography id={labelId} variant="caption" component="div" sx={{ color: 'text.secondary', mb: 1 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        value={value}
        aria-labelledby={labelId}
        onChange={(_, next: T | null) => next !== null && onValue(next)}
        sx={{ flexWrap: 'wrap' }}
      >
        {options.map(([option, text]) => (
          <ToggleButton key={option} value={option}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
