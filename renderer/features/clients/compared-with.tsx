import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useRefreshAccounts } from '@renderer/lib/queries/accounts';
import { AsOf } from '@renderer/ui/as-of';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface ComparedWithProps {
  profile: Profile;
  count: number;
  /** When the accounts were read, ms UTC; null for never. */
  at: number | null;
}

/** Which accounts the names are compared with, and how old that list is. */
export function ComparedWith({ profile, count, at }: ComparedWithProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const refresh = useRefreshAccounts(profile.id);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, color: 'text.secondary' }}>
      <span>{at === null ? t('compared.never') : t('compared.with', { count, number: format.number(count) })}</span>
      <AsOf at={at} />
      <Button size="small" color="inherit" disabled={refresh.isPending} onClick={() => refresh.mutate()}>
        {t(refresh.isPending ? 'compared.reading' : 'compared.read')}
      </Button>
      {refresh.error && <ErrorNotice slim error={refresh.error} />}
    </Box>
  );
}
