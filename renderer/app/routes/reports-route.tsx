import { Navigate, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { DEFAULT_TIME_ZONE, dayAt, monthOf } from '@shared/domain/report-day';
import { MonthView } from '../../features/reports/month-view';
import { ReportsScreen } from '../../features/reports/reports-screen';
import { useActiveProfile } from '../../lib/queries/profiles';
import { useNow } from '../../lib/use-now';

const SyncView = lazy(async () => ({ default: (await import('../../features/sync/sync-view')).SyncView }));
const ReconcileView = lazy(async () => ({
  default: (await import('../../features/reconcile/reconcile-view')).ReconcileView,
}));
const ClosingsView = lazy(async () => ({
  default: (await import('../../features/closings/closings-view')).ClosingsView,
}));

const route = getRouteApi('/reports');

export function ReportsRoute() {
  const profile = useActiveProfile();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  if (!profile) return <Navigate to="/welcome" replace />;
  if (profile.kind !== 'partner') return <Navigate to="/accounts" replace />;
  const month = search.month ?? monthOf(dayAt(now, DEFAULT_TIME_ZONE));
  const shared = { profile, month };
  return (
    <ReportsScreen
      key={profile.id}
      view={search.view}
      onView={(view) => void navigate({ search: { ...search, view }, replace: true })}
      views={{
        month: () => <MonthView {...shared} />,
        reconcile: () => <ReconcileView {...shared} />,
        closings: () => <ClosingsView {...shared} />,
        sync: () => <SyncView {...shared} />,
      }}
    />
  );
}
