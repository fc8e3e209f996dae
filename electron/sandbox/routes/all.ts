import type { Operation } from '../operation';
import { ACCOUNT_OPERATIONS } from './accounts';
import { AGENCY_OPERATIONS } from './agencies';
import { partnerReadOperations, type ReportDialect } from './partner-reads';
import { REPORT_OPERATIONS } from './reports';

/** Every operation that the sandbox serves. */
export function allOperations(dialect: ReportDialect): Operation[] {
  return [...partnerReadOperations(dialect), ...ACCOUNT_OPERATIONS, ...AGENCY_OPERATIONS, ...REPORT_OPERATIONS];
}
