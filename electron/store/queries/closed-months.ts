import { z } from 'zod';
import type { ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ReadableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { monthOfNumber } from '../month-number';

/** The months of the profile that a person has closed and not opened again: the one place that knows. */
export function closedMonths(db: ReadableDb, profileId: ProfileId): ReadonlySet<ReportMonth> {
  const sql = 'SELECT month FROM month_closings WHERE profile_id = ? AND reopened_at IS NULL';
  return new Set(readRows(db, z.tuple([z.number().int()]), sql, [profileId]).map(([month]) => monthOfNumber(month)));
}
