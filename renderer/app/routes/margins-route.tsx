import { Navigate } from '@tanstack/react-router';
import { MarginsScreen } from '../../features/margins/margins-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

export function MarginsRoute() {
  const profile = useActiveProfile();
  return profile ? <MarginsScreen key={profile.id} profile={profile} /> : <Navigate to="/welcome" replace />;
}
