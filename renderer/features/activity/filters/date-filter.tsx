import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDay } from '@shared/domain/report-day';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { FilterButton } from './filter-button';

const DateForm = lazy(async () => ({ default: (await import('./date-form')).DateForm }));

interface DateFilterProps {
  from: ReportDay | null;
  to: ReportDay | null;
  onChange: (days: { from: ReportDay | null; to: ReportDay | null }) => void;
}

/** When it was confirmed, by days of this computer's calendar. */
export function DateFilter({ from, to, onChange }: DateFilterProps) {
  const { t } = useTranslation('activity');
  return (
    <FilterButton name={t('filters.dates')} count={from || to ? 1 : 0} popup="dialog">
      {(anchor, close) => (
        <Popover
          open={anchor !== null}
          anchorEl={anchor}
          onClose={close}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': t('filters.by', { filter: t('filters.dates') }) } }}
        >
          <Box sx={{ p: 3, width: 500, maxWidth: '100%' }}>
            <Suspense fallback={<SkeletonBlock height={64} />}>
              <DateForm
                from={from}
                to={to}
                onApply={(first, last) => {
                  onChange({ from: first, to: last });
                  close();
                }}
              />
            </Suspense>
          </Box>
        </Popover>
      )}
    </FilterButton>
  );
}
