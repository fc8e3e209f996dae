import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link as RouterLink } from '@tanstack/react-router';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import { dayAt, DEFAULT_TIME_ZONE } from '@shared/domain/report-day';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useAccountPage, useRefreshAccounts } from '@renderer/lib/queries/accounts';
import { useNow } from '@renderer/lib/use-now';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { AccountHeader } from './header/account-header';
import { type AccountTab, type BroughtTab, tabOf, tabsOf } from './model/tabs';
import { FIRST_CHOICE } from './model/usage-choice';
import { PageWork, usePageWork } from './page-work';
import { UsageTab } from './usage/usage-tab';

const ForecastTab = lazy(async () => ({ default: (await import('./forecast/forecast-tab')).ForecastTab }));
const OwnFiguresTab = lazy(async () => ({ default: (await import('./own-figures/own-figures-tab')).OwnFiguresTab }));

interface AccountScreenProps {
  profile: Profile;
  accountId: AccountId;
  /** The `tab` of the address. */
  tab: string | undefined;
  onTab: (tab: AccountTab) => void;
  /** What stands in the tabs of other features. */
  brought: Readonly<Record<BroughtTab, (page: AccountPage) => ReactNode>>;
}

/** One client account: what is known of it, and its figures. */
export function AccountScreen({ profile, accountId, tab, onTab, brought }: AccountScreenProps) {
  const { t } = useTranslation('account');
  const page = useAccountPage(profile.id, accountId);
  return (
    <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto' }}>
      <Box sx={{ px: 5, pt: 3 }}>
        <Link component={RouterLink} to="/accounts" variant="caption">
          ‹ {t('back')}
        </Link>
      </Box>
      {page.data && (
        <AccountContent
          profile={profile}
          page={page.data}
          tab={tabOf(tab, tabsOf(profile.kind))}
          onTab={onTab}
          brought={brought}
        />
      )}
      {page.isPending && <PageSkeleton />}
      {page.error && <PageProblem profile={profile} error={page.error} />}
    </Box>
  );
}

interface AccountContentProps {
  profile: Profile;
  page: AccountPage;
  tab: AccountTab;
  onTab: (tab: AccountTab) => void;
  brought: AccountScreenProps['brought'];
}

function AccountContent({ profile, page, tab, onTab, brought }: AccountContentProps) {
  const { t } = useTranslation('account');
  const { offer, work } = usePageWork();
  return (
    <PageWork value={offer}>
      <AccountHeader profile={profile} page={page} shown={work} />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', px: 5 }}>
        <Tabs value={tab} onChange={(_, next: AccountTab) => onTab(next)} aria-label={t('tabs.label')}>
          {tabsOf(profile.kind).map((each) => (
            <Tab
              key={each}
              value={each}
              label={t(`tabs.${each}`)}
              id={`account-tab-${each}`}
              aria-controls={`account-panel-${each}`}
            />
          ))}
        </Tabs>
      </Box>
      <Box role="tabpanel" id={`account-panel-${tab}`} aria-labelledby={`account-tab-${tab}`} sx={{ px: 5, py: 4 }}>
        <Suspense fallback={<SkeletonBlock height={240} />}>
          <TabContent profile={profile} page={page} tab={tab} brought={brought} />
        </Suspense>
      </Box>
    </PageWork>
  );
}

function TabContent({ profile, page, tab, brought }: Omit<AccountContentProps, 'onTab'>) {
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const timeZone = page.account.timezone;
  const today = dayAt(useNow(), timeZone ?? DEFAULT_TIME_ZONE);
  const whose = { profileId: profile.id, accountId: page.account.id };
  switch (tab) {
    case 'usage':
      return <UsageTab whose={whose} today={today} timeZone={timeZone} choice={choice} onChoice={setChoice} />;
    case 'forecast':
      return <ForecastTab whose={whose} account={page.account} />;
    case 'own':
      return <OwnFiguresTab whose={whose} today={today} page={page} withPartner={profile.kind === 'partner'} />;
    default:
      return brought[tab](page);
  }
}

function PageSkeleton() {
  return (
    <Box sx={{ px: 5, py: 3, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <SkeletonBlock height={32} width={320} />
      <SkeletonBlock height={84} />
      <SkeletonBlock height={36} width={360} />
      <SkeletonBlock height={360} />
    </Box>
  );
}

function PageProblem({ profile, error }: { profile: Profile; error: Error }) {
  const { t } = useTranslation('account');
  const refresh = useRefreshAccounts(profile.id);
  return (
    <Box sx={{ px: 5, py: 4 }}>
      <ErrorNotice
        error={error}
        actions={
          <Button color="inherit" disabled={refresh.isPending} onClick={() => refresh.mutate()}>
            {t('header.refresh')}
          </Button>
        }
      />
    </Box>
  );
}
