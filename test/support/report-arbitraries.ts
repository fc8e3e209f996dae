import fc from 'fast-check';
import { addDays, reportDay } from '@shared/domain/report-day';
import { anyRow } from './report-rows';

const FIRST = reportDay('2025-09-01');

/** Any row that Spoki could send, of any day of fourteen months. */
export const anyReportRow = fc.integer({ min: 0, max: 420 }).chain((offset) => anyRow(addDays(FIRST, offset)));

/** Rows of different days, in any order. */
export const anyReportRows = fc.uniqueArray(anyReportRow, { selector: (row) => row.day, maxLength: 60 });
