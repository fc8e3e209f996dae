import { createJournalProcess } from '@electron/journal/create-journal-process';
import type { Operation } from '@electron/journal/journal-api';
import type { OperationParts } from '@electron/services/operations/parts';

export interface FileJournal {
  journal: OperationParts['journal'];
  /** Every operation in the file. */
  operations(): Operation[];
  close(): void;
}

/** The real journal on a real file, in this process instead of its own: what ends this process ends it too. */
export function fileJournal(path: string): FileJournal {
  const file = createJournalProcess(path);
  return {
    journal: {
      append: async (record) => file.append(record),
      get: async (operationId) => file.get(operationId),
      openOperations: async () => file.openOperations(),
      unknownOf: async (profileId, accountId) => file.unknownOf(profileId, accountId),
      recent: async (same) => file.recent(same),
    },
    operations() {
      const { total } = file.list({}, { offset: 0, limit: 1 });
      const pages = Array.from({ length: Math.ceil(total / 1_000) }, (_, page) =>
        file.list({}, { offset: page * 1_000, limit: 1_000 }),
      );
      return pages.flatMap(({ operations }) => operations);
    },
    close: () => file.close(),
  };
}
