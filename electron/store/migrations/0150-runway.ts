import type { Migration } from '@electron/database/migration';

/**
 * How each account consumes, as `runwayModelSchema` in JSON; made whenever its reports are saved. Of what was saved before there is none
 * until the account's open days are fetched again, as every screen with runways does.
 */
export const runway: Migration = {
  version: 150,
  sql: 'ALTER TABLE account_figures ADD COLUMN runway_model TEXT;',
};
