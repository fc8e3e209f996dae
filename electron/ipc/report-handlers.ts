import type { Reports } from '@electron/services/reports/reports-service';
import type { HandlersOf } from './handlers';

/** Months of the portfolio. */
export function reportHandlers(reports: Reports): HandlersOf<'reports'> {
  return {
    'reports.month': ({ profileId, month }) => reports.month(profileId, month),
    'reports.trend': ({ profileId, month, accountId }) => reports.trend(profileId, month, accountId),
    'reports.oddDays': ({ profileId, month, accountId }) => reports.oddDays(profileId, month, accountId),
  };
}
