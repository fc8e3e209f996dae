import { Navigate, getRouteApi } from '@tanstack/react-router';
import { OverviewScreen } from '../../features/overview/overview-screen';
import { WatchSummary } from '../../features/watch/watch-summary';
import { WatchView } from '../../features/watch/watch-view';
import { useActiveProfile } from '../../lib/queries/profiles';

const route = getRouteApi('/overview');

export function OverviewRoute() {
  const profile = useActiveProfile();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  if (!profile) return <Navigate to="/welcome" replace />;
  return (
    <OverviewScreen
      key={profile.id}
      profile={profile}
      view={view}
      watch={{ view: () => <WatchView profile={profile} />, summary: () => <WatchSummary profile={profile} /> }}
      onView={(next) => void navigate({ search: { view: next }, replace: true })}
    />
  );
}
