import { Navigate, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { OwnTeam } from '../../features/access/team-access';
import { TeamScreen } from '../../features/team/team-screen';
import { useActiveProfile } from '../../lib/queries/profiles';

const PeopleView = lazy(async () => ({ default: (await import('../../features/people/people-view')).PeopleView }));

const route = getRouteApi('/team');

export function TeamRoute() {
  const profile = useActiveProfile();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  if (!profile) return <Navigate to="/welcome" replace />;
  if (profile.kind !== 'partner') return <Navigate to="/accounts" replace />;
  return (
    <TeamScreen
      key={profile.id}
      profile={profile}
      view={view}
      brought={{
        team: () => <OwnTeam profile={profile} />,
        people: () => <PeopleView profile={profile} />,
      }}
      onView={(next) => void navigate({ search: { view: next }, replace: true })}
    />
  );
}
