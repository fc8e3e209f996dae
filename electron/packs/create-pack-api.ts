import { fail } from '@shared/errors/app-error';
import type { PackApi, PackFile } from './pack-api';
import { daySliceOf } from './day-slice';
import type { DaySlice, PackInput } from './pack-input';
import { type PackTables, checkShape, notAddingUp, packTables } from './pack-tables';
import { stagedFiles } from './staged-files';
import { statementTables } from './statement-tables';
import type { Table } from './table';
import { toPresetCsv } from './table-csv';
import { toXlsx } from './workbook';

/** A workbook is put together in memory, about 5 kB for each row of days. */
const MOST_DAYS = 1_000_000;

/** What the process of packs offers, without its process. */
export function createPackApi(): PackApi {
  const files = stagedFiles();
  let input: PackInput | null = null;
  let slices: DaySlice[] = [];
  let made: PackTables | null = null;

  const month = (): PackInput => input ?? fail('internal', 'no month was begun');
  const tables = (): PackTables => (made ??= packTables(month(), slices));

  const addDays = (slice: DaySlice): void => {
    slices.push(slice);
    made = null;
    const days = slices.reduce((sum, { days: some }) => sum + some.length, 0);
    if (days > MOST_DAYS) fail('file-failed', `a pack holds at most ${MOST_DAYS} days of accounts`);
  };

  const contentOf = async (file: PackFile): Promise<{ content: string | Uint8Array; rows: number }> => {
    switch (file.kind) {
      case 'bytes':
        return { content: file.bytes, rows: 0 };
      case 'csv': {
        const table = tables()[file.table];
        return { content: toPresetCsv(table, file.preset), rows: table.rows.length };
      }
      case 'xlsx': {
        const all: Table[] = Object.values(tables());
        const rows = all.reduce((sum, table) => sum + table.rows.length, 0);
        return { content: await toXlsx(all, { currency: month().currency }), rows };
      }
    }
  };

  return {
    begin(given) {
      checkShape(given);
      input = given;
      slices = [];
      made = null;
    },
    addDays,
    addUsage: (usage) => addDays(daySliceOf(usage, month())),
    accountsOff: () => notAddingUp(month(), slices).length,
    async stagePack(file) {
      const { content, rows } = await contentOf(file);
      await files.stage(file.path, content);
      return rows;
    },
    async stageStatement({ path, statement, format, preset, language, currency }) {
      const { sheet, days } = statementTables(statement, language);
      await files.stage(path, format === 'csv' ? toPresetCsv(days, preset) : await toXlsx([sheet, days], { currency }));
      return days.rows.length;
    },
    commit: () => files.commit(),
    close: () => undefined,
  };
}
