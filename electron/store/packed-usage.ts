import type { ReportRow } from '@shared/domain/report';
import { fail } from '@shared/errors/app-error';
import { readReportRow } from './report-reader';
import type { PackedUsage } from './store-api';

/** The rows of a packed usage, ascending by day. @throws AppFailure `store-failed` if what was on disk is no report */
export function unpackDays({ days }: Pick<PackedUsage, 'days'>): ReportRow[] {
  const rows: unknown = JSON.parse(days);
  if (!Array.isArray(rows)) return fail('store-failed', 'stored reports cannot be read');
  return rows.map(toRow).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function toRow(values: unknown): ReportRow {
  return Array.isArray(values) ? readReportRow(values) : fail('store-failed', 'a stored report cannot be read');
}
