import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import RefreshOutlined from '@mui/icons-material/Refresh';
import { useTranslation } from 'react-i18next';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useAccountList, useRefreshAccounts } from '@renderer/lib/queries/accounts';
import { AsOf } from '@renderer/ui/as-of';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PageHeader } from '@renderer/ui/page-header';
import { PlainText } from '@renderer/ui/plain-text';
import { AccountKey } from './account-key';
import { HeaderFigures } from './header-figures';

interface AccountHeaderProps {
  profile: Profile;
  page: AccountPage;
  /** What the open tab shows: refreshed with the account, and the page is as old as the older of both. */
  shown: { busy: boolean; asOf: number | null; refresh: () => void };
}

/** Who the account is, how it stands, and how old that knowledge is. */
export function AccountHeader({ profile, page, shown }: AccountHeaderProps) {
  const { t } = useTranslation('account');
  const { account } = page;
  const refresh = useRefreshAccounts(profile.id);
  const list = useAccountList(profile.id);
  const failure = refresh.error?.error ?? list.data?.lastError ?? null;
  const busy = refresh.isPending || shown.busy;
  const refreshAll = () => {
    refresh.mutate();
    shown.refresh();
  };
  return (
    <>
      <PageHeader
        title={<PlainText>{account.name}</PlainText>}
        meta={
          <>
            <bdi>{t('header.id', { id: account.id })}</bdi>
            <AsOf at={Math.min(account.asOf, shown.asOf ?? account.asOf)} />
          </>
        }
        actions={
          <>
            <AccountKey profileId={profile.id} page={page} />
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<RefreshOutlined />}
              disabled={busy}
              onClick={refreshAll}
            >
              {t(busy ? 'header.refreshing' : 'header.refresh')}
            </Button>
          </>
        }
      />
      <Box sx={{ px: 5, pb: 3, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {page.gone && <Alert severity="warning">{t('header.gone')}</Alert>}
        {failure && <ErrorNotice error={failure} slim />}
        <HeaderFigures page={page} />
      </Box>
    </>
  );
}
