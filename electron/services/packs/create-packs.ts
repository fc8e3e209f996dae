import type { ParsedInput } from '@shared/ipc/contract';
import type { Statement, Written } from '@shared/ipc/finance-models';
import type { ExportService } from '../exports/export-service';
import type { Reports } from '../reports/reports-service';
import { type ClosedStore, readClosedMonth } from './closed-month';
import { type PackParts, writeMonthPack } from './month-pack';
import type { PackSource } from './pack-source';
import { readStatement, writeStatements } from './statements';

/** Files of a month for finance, and for clients. Nothing here asks Spoki. */
export interface Packs {
  /** @throws AppFailure `file-failed`, `cancelled`; null when the dialog was closed */
  month(input: ParsedInput<'packs.month'>): Promise<Written>;
  statements(input: ParsedInput<'packs.statements'>): Promise<Written>;
  statement(input: ParsedInput<'packs.statement'>): Promise<Statement>;
}

export interface CreatePacksParts
  extends Omit<PackParts, 'source' | 'wrote'>, Pick<PackSource, 'profile' | 'journal' | 'reconciliation'> {
  store: PackSource['store'] & ClosedStore;
  reports: Pick<Reports, 'month' | 'trend' | 'oddDays'>;
  exports: Pick<ExportService, 'wrote'>;
}

export function createPacks({ reports, exports, ...parts }: CreatePacksParts): Packs {
  const { profile, store, journal, reconciliation } = parts;
  const source: PackSource = {
    ...{ profile, store, journal, reconciliation },
    closed: (profileId, month) => readClosedMonth(store, profileId, month),
    month: (profileId, month) => reports.month(profileId, month),
    trend: (profileId, month) => reports.trend(profileId, month, null),
    oddDays: async (profileId, month) => (await reports.oddDays(profileId, month, null)).days,
  };
  const whole: PackParts = { ...parts, source, wrote: (paths) => exports.wrote(paths) };
  return {
    month: (input) => writeMonthPack(whole, input),
    statements: (input) => writeStatements(whole, input),
    statement: (input) => readStatement(whole, input),
  };
}
