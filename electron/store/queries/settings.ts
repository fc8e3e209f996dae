import { z } from 'zod';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';

/** The JSON text kept under the key, or null. */
export function getSetting(db: ReadableDb, key: string): string | null {
  return readRow(db, z.tuple([z.string()]), 'SELECT json FROM settings WHERE key = ?', [key])?.[0] ?? null;
}

export function setSetting(db: WritableDb, key: string, json: string): void {
  db.run('INSERT INTO settings (key, json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json', [
    key,
    json,
  ]);
}
