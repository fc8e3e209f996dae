import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { StatusBadge } from '@renderer/ui/status-badge';
import type { DayRange } from '@shared/domain/report-day';
import type { Usage } from '@shared/ipc/models';
import { coverageOf, usagePeriods } from '../model/usage-periods';
import { usageTotals } from '../model/usage-totals';

interface UsageNotesProps {
  usage: Usage;
  range: DayRange;
  timeZone: string | null;
}

/** One line: what one must know before trusting the figures, and behind a click how to read them. */
export function UsageNotes({ usage, range, timeZone }: UsageNotesProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { openFrom } = usage;
  const coverage = useMemo(() => coverageOf(usage, range), [usage, range]);
  const mismatches = useMemo(
    () => usageTotals(usagePeriods(usage, range, 'month'), 'both').mismatchDays.length,
    [usage, range],
  );
  const missing = coverage.days - coverage.fetched;
  const warnings = [
    missing > 0 && t('usage.gaps', { count: missing }),
    mismatches > 0 && t('usage.mismatch', { count: mismatches }),
  ].filter((warning) => warning !== false);
  const brief = [
    coverage.open > 0 && t('usage.openShort', { day: format.day(openFrom) }),
    timeZone !== null && t('usage.timeZoneShort', { zone: timeZone }),
  ].filter((note) => note !== false);
  const notes = [
    coverage.open > 0 && t('usage.openDays', { day: format.day(openFrom) }),
    t('usage.moneyWhole'),
    timeZone !== null && t('usage.timeZone', { zone: timeZone }),
  ].filter((note) => note !== false);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        alignItems: 'center',
        minHeight: 32,
        color: 'text.secondary',
      }}
    >
      {warnings.map((warning) => (
        <StatusBadge key={warning} tone="warning">
          {warning}
        </StatusBadge>
      ))}
      {brief.length > 0 && <span>{brief.join(' · ')}</span>}
      <HowToRead notes={notes} />
    </Box>
  );
}

function HowToRead({ notes }: { notes: readonly string[] }) {
  const { t } = useTranslation('account');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = t('usage.howToRead');
  return (
    <>
      <Button
        color="inherit"
        startIcon={<InfoOutlined />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 24, py: 0, px: 2, marginInlineStart: -2 }}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': label } }}
      >
        <Box component="ul" sx={{ m: 0, p: 4, pl: 8, maxWidth: 480, display: 'grid', gap: 2 }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      </Popover>
    </>
  );
}
