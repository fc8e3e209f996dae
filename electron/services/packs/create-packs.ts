import type { ParsedInput } from '@shared/ipc/contract';
import type { Statement, Written } from '@shared/ipc/finance-models';
import { type PackParts, writeMonthPack } from './month-pack';
import { readStatement, writeStatements } from './statements';

/** Files of a month for finance, and for clients. Nothing here asks Spoki. */
export interface Packs {
  /** @throws AppFailure `file-failed`, `cancelled`; null when the dialog was closed */
  month(input: ParsedInput<'packs.month'>): Promise<Written>;
  statements(input: ParsedInput<'packs.statements'>): Promise<Written>;
  statement(input: ParsedInput<'packs.statement'>): Promise<Statement>;
}

export function createPacks(parts: PackParts): Packs {
  return {
    month: (input) => writeMonthPack(parts, input),
    statements: (input) => writeStatements(parts, input),
    statement: (input) => readStatement(parts, input),
  };
}
