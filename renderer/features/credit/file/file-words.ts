import type { TFunction } from 'i18next';
import type { CreditRow, CreditRowProblem } from '@shared/domain/csv-import';
import type { Format } from '@renderer/lib/format';

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
