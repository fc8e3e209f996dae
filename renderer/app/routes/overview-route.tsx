import { Navigate } from '@tanstack/react-router';
import { OverviewScreen } from '../../features/overview/overview-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

export function OverviewRoute() {
  const profile = useActiveProfile();
  return profile ? <OverviewScreen key={profile.id} profile={profile} /> : <Navigate to="/welcome" replace />;
}
