import { type KnownAccount, readCreditRows } from '@shared/domain/credit-rows';
import type { CreditImport } from '@shared/domain/csv-import';
import type { NumberLanguage } from '@shared/domain/money-input';
import { readCsv } from './read-csv';
import { readImportFile } from './read-import-file';

export interface CreditImportInput {
  /** Chosen by the person in the system's dialog; never a path that the renderer names. */
  path: string;
  accounts: readonly KnownAccount[];
  language: NumberLanguage;
}

/**
 * What a CSV file of recharges or withdrawals says, row by row. Reads only; nothing is sent.
 * @throws AppFailure `file-failed` if the file cannot be opened or read
 */
export async function importCredit({ path, accounts, language }: CreditImportInput): Promise<CreditImport> {
  const file = await readImportFile(path);
  if (!file.ok) return file;
  const csv = readCsv(file.bytes);
  return csv.ok ? readCreditRows(csv.table, accounts, language) : csv;
}
