import type { ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ReadableDb } from '@electron/database/connection';

/** The months of the profile that a person has closed and not opened again: the one place that knows. */
export function closedMonths(_db: ReadableDb, _profileId: ProfileId): ReadonlySet<ReportMonth> {
  return new Set();
}
