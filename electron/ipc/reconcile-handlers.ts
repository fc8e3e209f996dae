import type { ReconcileService } from '@electron/services/reconcile/reconcile-service';
import type { HandlersOf } from './handlers';

/** Months held against the journal. */
export function reconcileHandlers(reconciliation: ReconcileService): HandlersOf<'reconcile'> {
  return {
    'reconcile.month': ({ profileId, month }) => reconciliation.month(profileId, month),
    'reconcile.explain': (input) => reconciliation.explain(input),
  };
}
