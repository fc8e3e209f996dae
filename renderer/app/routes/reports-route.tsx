import { Navigate, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, dayAt, monthOf } from '@shared/domain/report-day';
import { MonthPicker } from '../../features/reports/month-picker';
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
const CloseMonthDialog = lazy(async () => ({
  default: (await import('../../features/closings/close-month-dialog')).CloseMonthDialog,
}));

const PackDialog = lazy(async () => ({ default: (await import('../../features/packs/pack-dialog')).PackDialog }));
const StatementsDialog = lazy(async () => ({
  default: (await import('../../features/packs/statements-dialog')).StatementsDialog,
}));

const route = getRouteApi('/reports');

export function ReportsRoute() {
  const profile = useActiveProfile();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const [closing, setClosing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [statementsOf, setStatementsOf] = useState<readonly AccountId[]>([]);
  if (!profile) return <Navigate to="/welcome" replace />;
  if (profile.kind !== 'partner') return <Navigate to="/accounts" replace />;
  const latest = monthOf(dayAt(now, DEFAULT_TIME_ZONE));
  const month = search.month ?? latest;
  const shared = { profile, month };
  const show = (change: Partial<typeof search>): void => void navigate({ search: { ...search, ...change } });
  const onSync = (): void => show({ view: 'sync' });
  return (
    <ReportsScreen
      key={profile.id}
      view={search.view}
      onView={(view) => void navigate({ search: { ...search, view }, replace: true })}
      views={{
        month: () => (
          <>
            <MonthView
              {...shared}
              latest={latest}
              onMonth={(next) => show({ month: next })}
              onOpenAccount={(accountId) => void navigate({ to: '/accounts/$accountId', params: { accountId } })}
              onSync={onSync}
              onClosings={() => show({ view: 'closings' })}
              onCloseMonth={() => setClosing(true)}
              onExport={() => setExporting(true)}
              onStatements={setStatementsOf}
            />
            <Suspense fallback={null}>
              {closing && <CloseMonthDialog {...shared} open onClose={() => setClosing(false)} />}
              {exporting && <PackDialog {...shared} onClose={() => setExporting(false)} />}
              {statementsOf.length > 0 && (
                <StatementsDialog {...shared} accountIds={statementsOf} onClose={() => setStatementsOf([])} />
              )}
            </Suspense>
          </>
        ),
        reconcile: () => (
          <ReconcileView
            {...shared}
            picker={(state) => (
              <MonthPicker
                profileId={profile.id}
                month={month}
                latest={latest}
                state={state}
                onMonth={(next) => show({ month: next })}
              />
            )}
          />
        ),
        closings: () => (
          <ClosingsView {...shared} onMonth={(next) => show({ view: 'month', month: next })} onSync={onSync} />
        ),
        sync: () => <SyncView {...shared} />,
      }}
    />
  );
}
