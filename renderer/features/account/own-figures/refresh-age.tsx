import Button from '@mui/material/Button';
import RefreshOutlined from '@mui/icons-material/Refresh';
import { useTranslation } from 'react-i18next';
import { AsOf } from '@renderer/ui/as-of';

interface RefreshAgeProps {
  /** Milliseconds UTC; null for never. */
  at: number | null;
  busy: boolean;
  onRefresh: () => void;
}

const SPOKI_CACHE_MS = 30 * 60_000;

/** How old the account's own figures are; older than Spoki's cache looks stale. */
export function RefreshAge({ at, busy, onRefresh }: RefreshAgeProps) {
  const { t } = useTranslation('account');
  return (
    <>
      {at !== null && <AsOf at={at} staleAfterMs={SPOKI_CACHE_MS} />}
      <Button variant="outlined" color="inherit" startIcon={<RefreshOutlined />} disabled={busy} onClick={onRefresh}>
        {t('own.refresh')}
      </Button>
    </>
  );
}
