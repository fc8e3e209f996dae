import { Navigate, getRouteApi } from '@tanstack/react-router';
import { TeamScreen } from '../../features/team/team-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const route = getRouteApi('/team');

export function TeamRoute() {
  const profile = useActiveProfile();
  const { view } = route.useSearch();
  if (!profile) return <Navigate to="/welcome" replace />;
  if (profile.kind !== 'partner') return <Navigate to="/accounts" replace />;
  return <TeamScreen key={profile.id} profile={profile} view={view} />;
}
