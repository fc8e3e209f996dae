import { basename } from 'node:path';
import type { ClientReading } from '@shared/ipc/support-models';
import type { Exported } from '@shared/ipc/models';
import type { ExportService } from '../exports/export-service';
import type { AskOpenFile } from '../imports/pick-credit-file';
import { readImportFile } from '../imports/read-import-file';
import { readClientTable } from './read-client-table';
import { clientTemplate } from './client-template';

export interface ClientFilesParts {
  askOpenFile: AskOpenFile;
  exports: Pick<ExportService, 'save'>;
}

export type ClientFiles = ReturnType<typeof createClientFiles>;

/** Where new clients come from: a file, pasted cells, and the template of both. Nothing is sent. */
export function createClientFiles({ askOpenFile, exports }: ClientFilesParts) {
  return {
    /** @returns null if the dialog was closed @throws AppFailure `file-failed` if the file cannot be read */
    async pickFile(): Promise<ClientReading | null> {
      const path = await askOpenFile([{ name: 'CSV', extensions: ['csv', 'tsv', 'txt'] }]);
      if (path === null) return null;
      const fileName = basename(path);
      const file = await readImportFile(path);
      return file.ok ? readClientTable(file.bytes, { fileName }) : { ...file, fileName };
    },
    readText: (text: string): ClientReading => readClientTable(new TextEncoder().encode(text), { fileName: null }),
    /** @returns null if the dialog was closed @throws AppFailure `file-failed` if it cannot be written */
    saveTemplate(language: 'en' | 'it'): Promise<Exported> {
      const { table, name } = clientTemplate(language);
      return exports.save(table, name);
    },
  };
}
