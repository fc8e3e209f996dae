import { fail } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from './connection';
import type { Migration } from './migration';

/** The version of the schema in the file; 0 for an empty one. */
export function schemaVersion(db: ReadableDb): number {
  return Number(db.first('PRAGMA user_version')?.[0] ?? 0);
}

/**
 * Brings the schema to the last of these migrations, each in a transaction of its own.
 * @returns the version reached
 * @throws AppFailure `store-from-newer-version`, before anything is written, if the file is beyond the last migration
 */
export function migrate(db: WritableDb, migrations: readonly Migration[]): number {
  refuseNewer(schemaVersion(db), migrations);
  for (const { version, sql } of migrations) {
    if (version <= schemaVersion(db)) continue;
    db.transaction(() => db.script(`${sql}; PRAGMA user_version = ${version}`));
  }
  return schemaVersion(db);
}

/** @throws AppFailure `store-from-newer-version` */
export function refuseNewer(version: number, migrations: readonly Migration[]): void {
  const latest = migrations.at(-1)?.version ?? 0;
  if (version <= latest) return;
  fail('store-from-newer-version', `the database has schema ${version}, and this version of the app knows ${latest}`);
}
