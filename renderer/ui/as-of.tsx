import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/use-now';

interface AsOfProps {
  /** When it was fetched, ms UTC; null for never. */
  at: number | null;
  /** From this age on it looks stale, ms. Default 24 h. */
  staleAfterMs?: number;
}

/** How old a figure is; the exact time on hover. An old figure gets an icon and another colour, so that stale never looks like fresh. */
export function AsOf({ at, staleAfterMs = 86_400_000 }: AsOfProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (at === null) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('asOf.never')}
      </Box>
    );
  }
  const stale = now - at > staleAfterMs;
  const exact = t('asOf.exact', { when: format.dateTime(at) });
  return (
    <Tooltip title={stale ? `${exact}. ${t('asOf.stale')}` : exact}>
      <Box
        component="time"
        dateTime={new Date(at).toISOString()}
        tabIndex={0}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1,
          whiteSpace: 'nowrap',
          color: stale ? 'warning.main' : 'text.secondary',
        }}
      >
        {stale && <HistoryToggleOff aria-label={t('asOf.stale')} sx={{ fontSize: 14 }} />}
        {t('asOf.label', { when: format.age(at, now) })}
      </Box>
    </Tooltip>
  );
}
