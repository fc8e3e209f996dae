import { Navigate, getRouteApi } from '@tanstack/react-router';
import { AccountScreen } from '../../features/account/account-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

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
      onTab={(next) => void navigate({ search: { tab: next }, replace: true })}
    />
  );
}
