import { Navigate, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { OnboardingScreen } from '../../features/onboarding/onboarding-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const ClientsTask = lazy(async () => ({ default: (await import('../../features/clients/clients-task')).ClientsTask }));
const ActivationTask = lazy(async () => ({
  default: (await import('../../features/activation/activation-task')).ActivationTask,
}));

const route = getRouteApi('/onboarding');

export function OnboardingRoute() {
  const profile = useActiveProfile();
  const { do: task, view, account } = route.useSearch();
  const navigate = route.useNavigate();
  if (!profile) return <Navigate to="/welcome" replace />;
  const back = () => void navigate({ search: {} });
  if (task === 'add' && profile.kind === 'partner')
    return <ClientsTask key={profile.id} profile={profile} onBack={back} />;
  if (task === 'activate' && profile.kind === 'partner')
    return <ActivationTask key={profile.id} profile={profile} onBack={back} />;
  return <OnboardingScreen key={profile.id} profile={profile} view={view} openAccount={account} />;
}
