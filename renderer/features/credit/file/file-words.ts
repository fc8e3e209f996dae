import type { TFunction } from 'i18next';
import {
  type CreditRow,
  type CreditRowProblem,
  type CsvRefusal,
  MAX_CSV_BYTES,
  MAX_CSV_ROWS,
} from '@shared/domain/csv-import';
import type { Format } from '@renderer/lib/format';

/** Why the whole file is refused, and where. */
export function refusalWords(t: TFunction<'credit'>, format: Format, refusal: CsvRefusal): string {
  switch (refusal.why) {
    case 'too-large':
      return t('file.refused.too-large', { most: format.bytes(MAX_CSV_BYTES) });
    case 'too-many-rows':
      return t('file.refused.too-many-rows', { most: format.number(MAX_CSV_ROWS) });
    case 'nul':
    case 'unclosed-quote':
    case 'stray-quote':
      return t(`file.refused.${refusal.why}`, { line: format.number(refusal.line) });
    case 'duplicate-column':
    case 'unknown-column':
      return t(`file.refused.${refusal.why}`, { column: refusal.column });
    case 'missing-column':
      return t(refusal.column === 'amount' ? 'file.refused.missing-amount' : 'file.refused.missing-account');
    default:
      return t(`file.refused.${refusal.why}`);
  }
}

/** What is wrong with one row, in words. */
export function problemWords(t: TFunction<'credit'>, format: Format, problem: CreditRowProblem): string {
  switch (problem.kind) {
    case 'cells':
      return t('file.problem.cells', {
        found: format.number(problem.found),
        expected: format.number(problem.expected),
      });
    case 'account':
      return t(`file.problem.account.${problem.why}`);
    case 'amount':
      return t(`file.problem.amount.${problem.why}`);
    case 'note-too-long':
    case 'decimal-comma':
      return t(`file.problem.${problem.kind}`);
  }
}

/** All that is to be said of a row: its problems, and whether its account comes several times. Empty for a good one. */
export function rowWords(t: TFunction<'credit'>, format: Format, row: CreditRow): string[] {
  const problems = row.valid ? [] : row.problems.map((problem) => problemWords(t, format, problem));
  if (!row.repeated) return problems;
  const { rows: count, first } = row.repeated;
  return [...problems, t('file.repeated', { rows: format.number(count), first: format.number(first) })];
}
