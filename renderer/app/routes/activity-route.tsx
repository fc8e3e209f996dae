import { Navigate } from '@tanstack/react-router';
import { ActivityScreen } from '../../features/activity/activity-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

export function ActivityRoute() {
  const profile = useActiveProfile();
  return profile ? <ActivityScreen key={profile.id} profile={profile} /> : <Navigate to="/welcome" replace />;
}
