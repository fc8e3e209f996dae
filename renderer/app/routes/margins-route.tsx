import { Navigate, getRouteApi } from '@tanstack/react-router';
import { MarginsScreen } from '../../features/margins/margins-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const route = getRouteApi('/margins');

export function MarginsRoute() {
  const profile = useActiveProfile();
  const { do: task } = route.useSearch();
  const navigate = route.useNavigate();
  if (!profile) return <Navigate to="/welcome" replace />;
  return (
    <MarginsScreen
      key={profile.id}
      profile={profile}
      task={task}
      onTask={(next) => void navigate({ search: { do: next } })}
      onJob={(jobId) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
    />
  );
}
