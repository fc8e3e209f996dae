import {
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@electron/database/database';
import { migrate, schemaVersion } from '@electron/database/migrate';
import { MIGRATIONS } from '@electron/store/migrations/all';
import { REPORT_COLUMNS } from '@electron/store/report-columns';
import type { ReportMonth } from '@shared/domain/report-day';
import { PROFILE, aList, aProfile, failureOf, openTestStore, temporaryFolder } from '@test/support/store-fixtures';

const LATEST = MIGRATIONS.at(-1)?.version ?? 0;
/** The schema's own pages come first in the file. */
const BEHIND_THE_SCHEMA = 100 * 4_096;
const JUNE = '2026-06' as ReportMonth;

describe('a new store', () => {
  it('begins with the latest schema, readable by its owner only', () => {
    const { store, path } = openTestStore(join(temporaryFolder(), 'deep', 'er', 'store.db'));
    expect(store.state()).toEqual({ movedAside: null, schemaVersion: LATEST });
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(dirname(path)).mode & 0o077).toBe(0);
  });

  it('says so when its place cannot be written', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a-file'), '');
    const { store } = openTestStore(join(folder, 'a-file', 'store.db'));
    expect(failureOf(() => store.state())).toMatchObject({ error: { kind: 'store-failed' } });
  });
});

describe('the migrations', () => {
  it('ascend', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });

  it.each(MIGRATIONS.map(({ version }, index) => [MIGRATIONS[index - 1]?.version ?? 0, version]))(
    'bring a file from %i to %i and keep what it holds',
    (from, to) => {
      const db = openDatabase(join(temporaryFolder(), 'store.db'));
      migrate(
        db,
        MIGRATIONS.filter(({ version }) => version <= from),
      );
      expect(schemaVersion(db)).toBe(from);
      db.script("CREATE TABLE bystander (x TEXT) STRICT; INSERT INTO bystander VALUES ('kept')");
      migrate(
        db,
        MIGRATIONS.filter(({ version }) => version <= to),
      );
      expect(schemaVersion(db)).toBe(to);
      expect(db.all('SELECT x FROM bystander')).toEqual([['kept']]);
      db.close();
    },
  );

  it('leave the file at the version before one that fails', () => {
    const db = openDatabase(join(temporaryFolder(), 'store.db'));
    const broken = {
      version: LATEST + 10,
      sql: 'CREATE TABLE half (x TEXT) STRICT; CREATE TABLE half (x TEXT) STRICT',
    };
    expect(failureOf(() => migrate(db, [...MIGRATIONS, broken]))).toMatchObject({ error: { kind: 'store-failed' } });
    expect(schemaVersion(db)).toBe(LATEST);
    expect(db.all("SELECT 1 FROM sqlite_schema WHERE name = 'half'")).toEqual([]);
    db.close();
  });

  it.each(['report_days', 'report_months'])(
    'make %s with the columns that reports are bound to, in their order',
    (table) => {
      const db = openDatabase(join(temporaryFolder(), 'store.db'));
      migrate(db, MIGRATIONS);
      const columns = db.all(`SELECT name FROM pragma_table_info('${table}')`).map(([name]) => name);
      const bound = new Set<unknown>(REPORT_COLUMNS.map(({ name }) => name));
      expect(columns.filter((name) => bound.has(name))).toEqual([...bound]);
      db.close();
    },
  );

  it('make strict tables only', () => {
    const db = openDatabase(join(temporaryFolder(), 'store.db'));
    migrate(db, MIGRATIONS);
    expect(
      db.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'"),
    ).toEqual([]);
    db.close();
  });
});

describe('a file from a newer version of the app', () => {
  it('is refused by every call and left as it is, byte for byte', () => {
    const path = join(temporaryFolder(), 'store.db');
    const db = openDatabase(path);
    db.script(`CREATE TABLE from_the_future (x TEXT) STRICT; PRAGMA user_version = ${LATEST + 1}`);
    db.close();
    const before = readFileSync(path);

    const { store: again } = openTestStore(path);
    for (const call of [() => again.state(), () => again.listProfiles(), () => again.deleteLocal()]) {
      expect(failureOf(call)).toMatchObject({ error: { kind: 'store-from-newer-version' } });
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['store.db']);
  });

  it('is left as it is also with a write-ahead log that a crash has left behind', () => {
    const folder = temporaryFolder();
    const db = openDatabase(join(folder, 'running.db'));
    db.all('PRAGMA journal_mode = WAL');
    db.script(
      `CREATE TABLE future (x TEXT) STRICT; PRAGMA user_version = ${LATEST + 1}; PRAGMA wal_checkpoint(TRUNCATE)`,
    );
    db.script("INSERT INTO future VALUES ('in the log')");
    const files = ['store.db', 'store.db-wal'].map((name) => join(folder, name));
    files.forEach((file) => copyFileSync(file.replace('store.db', 'running.db'), file));
    const before = files.map((file) => readFileSync(file, 'latin1'));
    expect(before[1]).toContain('in the log');

    const { store } = openTestStore(files[0]);
    expect(failureOf(() => store.state())).toMatchObject({ error: { kind: 'store-from-newer-version' } });
    expect(files.map((file) => readFileSync(file, 'latin1'))).toEqual(before);
    expect(readdirSync(folder)).not.toContain('store.db-shm');
    db.close();
  });

  it('is refused also when the newer version stands in the write-ahead log only', () => {
    const { store, path } = openTestStore();
    store.saveProfile(aProfile());
    const db = openDatabase(path);
    db.script(`PRAGMA user_version = ${LATEST + 1}`);
    const { store: again } = openTestStore(path);
    expect(failureOf(() => again.listProfiles())).toMatchObject({ error: { kind: 'store-from-newer-version' } });
    db.close();
  });
});

describe('a damaged file', () => {
  it.each([
    ['no database at all', (path: string) => writeFileSync(path, 'this was never a database. '.repeat(400))],
    ['cut in the middle of its first page', (path: string) => truncateSync(path, 1_000)],
    ['overwritten at its head', (path: string) => overwrite(path, 0, 200)],
  ])('that is %s is moved aside whole, and a new one begun that says so', (_what, damage) => {
    const { store, path } = openTestStore();
    store.saveProfile(aProfile());
    store.close();
    damage(path);
    const damaged = readFileSync(path);

    const { store: again } = openTestStore(path);
    const { movedAside } = again.state();
    expect(movedAside).toMatch(/store\.db\.damaged-/);
    expect(readFileSync(movedAside ?? '').equals(damaged)).toBe(true);
    expect(again.listProfiles()).toEqual([]);
    again.saveProfile(aProfile());
    expect(again.listProfiles()).toHaveLength(1);
  });

  it('that only a query finds out fails that query, and is moved aside at the next start', () => {
    const { store, path } = openTestStore();
    store.saveProfile(aProfile());
    store.saveAccounts(PROFILE, aList(Array.from({ length: 2_000 }, (_, i) => ({ id: String(i + 1) }))));
    store.close();
    overwrite(path, BEHIND_THE_SCHEMA, statSync(path).size - BEHIND_THE_SCHEMA);

    const { store: second } = openTestStore(path);
    expect(failureOf(() => second.listAccounts(PROFILE, JUNE))).toMatchObject({ error: { kind: 'store-failed' } });
    expect(second.state().movedAside).toBeNull();
    second.close();

    const { store: third } = openTestStore(path);
    expect(third.state().movedAside).not.toBeNull();
    expect(third.listProfiles()).toEqual([]);
    third.close();
    expect(existsSync(`${path}.damaged`)).toBe(false);
    expect(openTestStore(path).store.state().movedAside).toBeNull();
  });
});

function overwrite(path: string, offset: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, offset);
  closeSync(file);
}
