import Stack from '@mui/material/Stack';
import { Navigate, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { AccountScreen } from '../../features/account/account-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const CreditTab = lazy(async () => ({ default: (await import('../../features/credit/credit-tab')).CreditTab }));
const MarginsTab = lazy(async () => ({ default: (await import('../../features/margins/margins-tab')).MarginsTab }));
const ChannelsTab = lazy(async () => ({ default: (await import('../../features/channels/channels-tab')).ChannelsTab }));
const AccessTab = lazy(async () => ({ default: (await import('../../features/keys/access-tab')).AccessTab }));
const AccountPeople = lazy(async () => ({
  default: (await import('../../features/access/team-access')).AccountPeople,
}));
const EmbedKit = lazy(async () => ({ default: (await import('../../features/embed/embed-kit')).EmbedKit }));
const AccountLinks = lazy(async () => ({
  default: (await import('../../operations/links/account-links')).AccountLinks,
}));
const ActivityTab = lazy(async () => ({ default: (await import('../../features/activity/activity-tab')).ActivityTab }));

const route = getRouteApi('/accounts/$accountId');

export function AccountRoute() {
  const profile = useActiveProfile();
  const { accountId } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  if (!profile) return <Navigate to="/welcome" replace />;
  return (
    <AccountScreen
      key={`${profile.id} ${accountId}`}
      profile={profile}
      accountId={accountId}
      tab={tab}
      brought={{
        credit: (page) => <CreditTab profile={profile} page={page} />,
        margins: (page) => <MarginsTab profile={profile} page={page} />,
        channels: (page) => (
          <Stack spacing={5}>
            <ChannelsTab profile={profile} page={page} />
            <AccountLinks profile={profile} page={page} />
          </Stack>
        ),
        access: (page) => (
          <AccessTab
            profile={profile}
            page={page}
            people={<AccountPeople profile={profile} page={page} kit={<EmbedKit profile={profile} page={page} />} />}
          />
        ),
        activity: (page) => <ActivityTab profile={profile} page={page} />,
      }}
      onTab={(next) => void navigate({ search: { tab: next }, replace: true })}
    />
  );
}
