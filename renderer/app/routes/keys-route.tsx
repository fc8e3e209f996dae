import { Navigate } from '@tanstack/react-router';
import { KeysScreen } from '../../features/keys/keys-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

export function KeysRoute() {
  const profile = useActiveProfile();
  return profile ? <KeysScreen key={profile.id} profile={profile} /> : <Navigate to="/welcome" replace />;
}
