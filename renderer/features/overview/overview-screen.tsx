import Refresh from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountList, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useAccountList, useRefreshAccounts } from '@renderer/lib/queries/accounts';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { TextLink } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { LowCredit } from './low-credit';
import { OpenWork } from './open-work';
import { PortfolioFigures } from './portfolio-figures';
import { Trouble } from './trouble';

/** Figures of the month that were never fetched are named, so that a sum of half the accounts is not taken for the whole. */
function MonthNotice({ list }: { list: AccountList }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const lacking = list.rows.filter(({ month }) => month === null).length;
  if (lacking === 0) return null;
  return (
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>
      {t('month.lacking', { count: lacking, number: format.number(lacking) })}{' '}
      <TextLink to="/accounts" underline="always">
        {t('month.fetch')}
      </TextLink>
    </Typography>
  );
}

function Contents({ profile, list }: { profile: Profile; list: AccountList }) {
  const { t } = useTranslation('overview');
  if (list.fetchedAt === null && list.rows.length === 0) {
    return <EmptyState why="never-synced" title={t('never.title')} text={t('never.text')} />;
  }
  return (
    <>
      <div>
        <PortfolioFigures profile={profile} rows={list.rows} />
        {profile.kind === 'partner' && <MonthNotice list={list} />}
      </div>
      <LowCredit profile={profile} rows={list.rows} />
      <Trouble profileId={profile.id} />
    </>
  );
}

/** The portfolio at a glance: what waits to be settled first, then totals, then who runs low. */
export function OverviewScreen({ profile }: { profile: Profile }) {
  const { t } = useTranslation('overview');
  const list = useAccountList(profile.id);
  const refresh = useRefreshAccounts(profile.id);
  const failed = list.data?.lastError ?? null;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<AsOf at={list.data?.fetchedAt ?? null} />}
        actions={
          <Button
            variant="outlined"
            startIcon={<Refresh />}
            disabled={refresh.isPending}
            onClick={() => refresh.mutate()}
          >
            {t(refresh.isPending ? 'refresh.working' : 'refresh.button')}
          </Button>
        }
      />
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          px: 5,
          pb: 6,
          display: 'flex',
          flexDirection: 'column',
          gap: 5,
        }}
      >
        <UnknownOutcomes />
        <OpenWork profile={profile} />
        {list.error && <ErrorNotice error={list.error} />}
        {failed && <ErrorNotice error={failed} slim />}
        {list.isPending && <SkeletonBlock height={240} />}
        {list.data && <Contents profile={profile} list={list.data} />}
      </Box>
    </>
  );
}
