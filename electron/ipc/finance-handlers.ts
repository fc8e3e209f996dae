import type { Finance } from '@electron/services/finance/create-finance';
import { closingHandlers } from './closing-handlers';
import type { HandlersOf } from './handlers';
import { packHandlers } from './pack-handlers';
import { reconcileHandlers } from './reconcile-handlers';
import { reportHandlers } from './report-handlers';
import { runwayHandlers } from './runway-handlers';
import { syncHandlers } from './sync-handlers';
import { watchHandlers } from './watch-handlers';

/** Each room of finance has its own table beside this file. */
export function financeHandlers(
  finance: Finance,
): HandlersOf<'sync' | 'reports' | 'overview' | 'reconcile' | 'closings' | 'packs' | 'runway' | 'watch' | 'alerts'> {
  return {
    'overview.get': ({ profileId }) => finance.overview(profileId),
    ...closingHandlers(finance.closings),
    ...reconcileHandlers(finance.reconciliation),
    ...packHandlers(finance.packs),
    ...reportHandlers(finance.reports),
    ...syncHandlers(finance.sync),
    ...runwayHandlers(finance.runway),
    ...watchHandlers(finance.notices),
  };
}
