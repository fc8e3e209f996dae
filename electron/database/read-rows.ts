import type { z } from 'zod';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, SqlValue } from './connection';

/**
 * Reads rows and parses each: what is on disk may have been written by another version, or damaged.
 * @param row a tuple schema, one item a selected column
 * @throws AppFailure `store-failed` if a row does not fit
 */
export function readRows<S extends z.ZodType>(
  db: ReadableDb,
  row: S,
  sql: string,
  parameters: readonly SqlValue[] = [],
): z.output<S>[] {
  return db.all(sql, parameters).map((values) => parseStored(row, values));
}

/** The first row, parsed, or null if there is none. */
export function readRow<S extends z.ZodType>(
  db: ReadableDb,
  row: S,
  sql: string,
  parameters: readonly SqlValue[] = [],
): z.output<S> | null {
  const values = db.first(sql, parameters);
  return values ? parseStored(row, values) : null;
}

/** @throws AppFailure `store-failed` if it is not JSON of this shape */
export function readJson<S extends z.ZodType>(schema: S, json: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('store-failed', 'a stored text is no JSON');
  }
  return parseStored(schema, value);
}

function parseStored<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : fail('store-failed', `stored data cannot be read: ${parsed.error.message}`);
}
