import { Navigate, getRouteApi } from '@tanstack/react-router';
import { CreditScreen } from '../../features/credit/credit-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const route = getRouteApi('/credit');

export function CreditRoute() {
  const profile = useActiveProfile();
  const { do: task } = route.useSearch();
  if (!profile) return <Navigate to="/welcome" replace />;
  return <CreditScreen key={profile.id} profile={profile} task={task} />;
}
