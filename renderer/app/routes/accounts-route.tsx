import { Navigate } from '@tanstack/react-router';
import { AccountsScreen } from '../../features/accounts/accounts-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

export function AccountsRoute() {
  const profile = useActiveProfile();
  return profile ? <AccountsScreen key={profile.id} profile={profile} /> : <Navigate to="/welcome" replace />;
}
