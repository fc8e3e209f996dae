import { z } from 'zod';
import { stringifyJson } from '../json';
import { describe } from './fields';

/** A row of a list that could not be used; the other rows can. */
export interface RowError {
  /** Where it stood, counted from 1 as people do. */
  position: number;
  /** What is wrong, in English, without the values that came. */
  message: string;
  /** The row's name, where it had one. */
  name: string | null;
}

/** The rows of a list: those that could be used, and those that could not. Together they are all that came. */
export interface Rows<T> {
  rows: T[];
  rowErrors: RowError[];
}

/** Reads each row by itself, so that a bad one does not cost the others. `raw` is the row as JSON, unknown fields included. */
export function readRows<T, R>(
  items: readonly unknown[],
  schema: z.ZodType<T>,
  build: (value: T, raw: string) => R,
): Rows<R> {
  const read: Rows<R> = { rows: [], rowErrors: [] };
  items.forEach((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) read.rows.push(build(parsed.data, stringifyJson(item)));
    else read.rowErrors.push({ position: index + 1, message: problems(parsed.error), name: nameOf(item) });
  });
  return read;
}

/** What a schema found wrong, in one line, without the values that came. */
export function problems(error: z.ZodError): string {
  const lines = error.issues.map(
    (issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
  );
  return lines.slice(0, 5).join('; ');
}

function nameOf(item: unknown): string | null {
  const parsed = z.object({ name: z.string() }).safeParse(item);
  return parsed.success ? parsed.data.name : null;
}

/** A bare array, as `partners/`, `partners/accounts/`, `accounts/` and `agencies/` answer. */
export const bareArray = z
  .unknown()
  .optional()
  .transform((value, context): unknown[] => {
    if (Array.isArray(value)) return value;
    context.issues.push({ code: 'custom', message: `a list was expected, not ${describe(value)}`, input: value });
    return z.NEVER;
  });
