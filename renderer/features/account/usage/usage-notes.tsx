import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import type { ReportDay } from '@shared/domain/report-day';
import type { Coverage } from '../model/usage-periods';

interface UsageNotesProps {
  coverage: Coverage;
  openFrom: ReportDay;
  mismatches: number;
  timeZone: string | null;
}

/** What one should know before trusting the figures: open days, days never fetched, parts that do not add up. */
export function UsageNotes({ coverage, openFrom, mismatches, timeZone }: UsageNotesProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const missing = coverage.days - coverage.fetched;
  const notes = [
    missing > 0 && t('usage.gaps', { count: missing }),
    coverage.open > 0 && t('usage.openDays', { day: format.day(openFrom) }),
    mismatches > 0 && t('usage.mismatch', { count: mismatches }),
    t('usage.moneyWhole'),
    timeZone !== null && t('usage.timeZone', { zone: timeZone }),
  ].filter((note) => note !== false);
  return (
    <Box component="ul" sx={{ m: 0, pl: 4, color: 'text.secondary', fontSize: '0.75rem', lineHeight: '18px' }}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </Box>
  );
}
