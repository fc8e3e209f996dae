import { Navigate, getRouteApi } from '@tanstack/react-router';
import { KeysScreen } from '../../features/keys/keys-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const route = getRouteApi('/keys');

export function KeysRoute() {
  const profile = useActiveProfile();
  const { do: task, view } = route.useSearch();
  if (!profile) return <Navigate to="/welcome" replace />;
  return <KeysScreen key={profile.id} profile={profile} task={task} view={view} />;
}
