import type { Migration } from '@electron/database/migration';

/** What a row of a job has made, as JSON. The account of a row that concerns the partner itself is the empty text. */
export const made: Migration = {
  version: 80,
  sql: 'ALTER TABLE job_rows ADD COLUMN made TEXT;',
};
