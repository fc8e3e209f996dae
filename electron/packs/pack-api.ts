import type { PackedUsage } from '@electron/store/store-api';
import type { Currency } from '@shared/domain/money';
import type { CsvPreset, Statement } from '@shared/ipc/finance-models';
import type { DaySlice, Language, PackInput } from './pack-input';

/** Which file of a month's pack. */
export type PackFile =
  | { kind: 'xlsx'; path: string }
  | { kind: 'csv'; path: string; table: 'accounts' | 'daily' | 'recharges'; preset: CsvPreset }
  /** Made elsewhere. */
  | { kind: 'bytes'; path: string; bytes: Uint8Array };

export interface StatementFile {
  path: string;
  statement: Statement;
  format: 'xlsx' | 'csv';
  preset: CsvPreset;
  language: Language;
  currency: Currency;
}

/**
 * What the process of packs does for one job: it holds one month, writes files, and is ended. Files appear with `commit`, all at once.
 * Every method that writes: @throws AppFailure `file-failed` if a file cannot be written, or holds more rows than it may
 */
export interface PackApi {
  /** Takes a month in place of any before. */
  begin(input: PackInput): void;
  addDays(slice: DaySlice): void;
  /** The same from what the store has of these accounts, as it comes. */
  addUsage(usage: PackedUsage[]): void;
  /** How many accounts have days that do not add up to their month: then one was read before the other changed. */
  accountsOff(): number;
  /** @returns how many rows of data it holds */
  stagePack(file: PackFile): Promise<number>;
  stageStatement(file: StatementFile): Promise<number>;
  commit(): Promise<void>;
  /** Does nothing: the process is ended from outside. */
  close(): void;
}
