import type { DaySlice } from '@electron/packs/pack-input';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { Journal } from '@electron/journal/journal-api';
import type { FrozenDays } from '@electron/store/closings-store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { Closing, ClosingDiff, MonthTable, OddDay, ReconcileRow, TrendMonth } from '@shared/ipc/finance-models';

/** Where a pack has its figures from. A closed month is told as it was frozen. */
export interface PackSource {
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  store: Pick<RemoteApi<StoreApi>, 'usageOf'>;
  journal: Pick<Journal, 'list'>;
  month: (profileId: ProfileId, month: ReportMonth) => Promise<MonthTable>;
  trend: (profileId: ProfileId, month: ReportMonth) => Promise<TrendMonth[]>;
  oddDays: (profileId: ProfileId, month: ReportMonth) => Promise<OddDay[]>;
  reconciliation: (profileId: ProfileId, month: ReportMonth) => Promise<ReconcileRow[]>;
  /** The month as it was closed; null if it is not closed, or was opened again. */
  closed: (profileId: ProfileId, month: ReportMonth) => Promise<ClosedMonth | null>;
}

/** A closed month: what was frozen of it, and what is different today. */
export interface ClosedMonth {
  closing: Pick<Closing, 'hash' | 'closedAt' | 'note'>;
  /** The month's table with the frozen figures in place of today's. */
  freeze: (table: MonthTable) => MonthTable;
  /** The frozen days, in slices in the order of its accounts. */
  days: DaySlice[];
  daysOf: ReadonlyMap<AccountId, FrozenDays>;
  changes: ClosingDiff['changes'];
}
