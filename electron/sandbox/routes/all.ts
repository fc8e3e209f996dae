import type { Operation } from '../operation';
import { ACCOUNT_OPERATIONS } from './accounts';
import { AGENCY_OPERATIONS } from './agencies';
import { AUTH_OPERATIONS } from './auth';
import { CHANNEL_OPERATIONS } from './channels';
import { INVITATION_OPERATIONS } from './invitations';
import { partnerReadOperations, type ReportDialect } from './partner-reads';
import { PARTNER_WRITE_OPERATIONS } from './partner-writes';
import { REPORT_OPERATIONS } from './reports';
import { ROLE_OPERATIONS } from './roles';

/** Every operation that the sandbox serves. */
export function allOperations(dialect: ReportDialect): Operation[] {
  return [
    ...partnerReadOperations(dialect),
    ...PARTNER_WRITE_OPERATIONS,
    ...ACCOUNT_OPERATIONS,
    ...AGENCY_OPERATIONS,
    ...REPORT_OPERATIONS,
    ...ROLE_OPERATIONS,
    ...INVITATION_OPERATIONS,
    ...CHANNEL_OPERATIONS,
    ...AUTH_OPERATIONS,
  ];
}
