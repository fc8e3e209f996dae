import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { StatusBadge } from '@renderer/ui/status-badge';
import type { ReportDay } from '@shared/domain/report-day';
import type { Coverage } from '../model/usage-periods';

interface UsageWarningsProps {
  coverage: Coverage;
  mismatches: number;
}

/** What one must know before trusting the figures: days never fetched, parts that do not add up. */
export function UsageWarnings({ coverage, mismatches }: UsageWarningsProps) {
  const { t } = useTranslation('account');
  const missing = coverage.days - coverage.fetched;
  const warnings = [
    missing > 0 && t('usage.gaps', { count: missing }),
    mismatches > 0 && t('usage.mismatch', { count: mismatches }),
  ].filter((warning) => warning !== false);
  return warnings.map((warning) => (
    <StatusBadge key={warning} tone="warning">
      {warning}
    </StatusBadge>
  ));
}

interface UsageFootnotesProps {
  coverage: Coverage;
  openFrom: ReportDay;
  timeZone: string | null;
}

/** How to read the charts: open days, money by account, whose days they are. */
export function UsageFootnotes({ coverage, openFrom, timeZone }: UsageFootnotesProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const notes = [
    coverage.open > 0 && t('usage.openDays', { day: format.day(openFrom) }),
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
