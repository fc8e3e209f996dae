import { Navigate } from '@tanstack/react-router';
import { CreditScreen } from '../../features/credit/credit-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

export function CreditRoute() {
  const profile = useActiveProfile();
  return profile ? <CreditScreen key={profile.id} profile={profile} /> : <Navigate to="/welcome" replace />;
}
