import { type Thousandths, thousandths } from '@shared/domain/money';
import { z } from 'zod';

/**
 * Fields of Spoki's answers, read with tolerance: a value of another type than the reference says becomes `null` ("not known"),
 * never an error and never a guess. What came is kept beside the domain value as raw JSON.
 */

function toText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What `integerField` makes of a value. */
export function toInteger(value: unknown): number | null {
  const number = toNumber(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

/** Text, or a number as text. */
export const textField = z.unknown().optional().transform(toText);

/** A finite number. */
export const numberField = z.unknown().optional().transform(toNumber);

/** A whole number from −(2^53 − 1) to 2^53 − 1. */
export const integerField = z.unknown().optional().transform(toInteger);

/**
 * Money in thousandths. An amount with a fraction becomes `null` instead of being rounded: one prose example of the reference
 * (Accounts) shows `100.0` where every recorded answer has thousandths, so a fraction says that the unit is not known.
 */
export function toAmount(value: unknown): Thousandths | null {
  const integer = toInteger(value);
  return integer === null ? null : thousandths(integer === 0 ? 0 : integer);
}

/** As `toAmount`. */
export const amountField = z.unknown().optional().transform(toAmount);

/** True or false. */
export const flagField = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'boolean' ? value : null));

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

/** A moment with its offset, e.g. `2025-09-22T17:14:54.979447+02:00`, as milliseconds since 1970-01-01 UTC. */
export const instantField = z
  .unknown()
  .optional()
  .transform((value): number | null => {
    if (typeof value !== 'string' || !INSTANT.test(value)) return null;
    const at = Date.parse(value);
    return Number.isNaN(at) ? null : at;
  });

/** Text as it is, or anything else that is not empty as JSON: for fields the reference gives as "null or array". */
export const looseTextField = z
  .unknown()
  .optional()
  .transform((value): string | null => {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map((item) => toText(item) ?? JSON.stringify(item, bigintAsText)).join(', ');
    return toText(value) ?? JSON.stringify(value, bigintAsText);
  });

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** An id: a whole number of any size, not negative, as its decimal digits. Text is refused: the reference gives numbers. */
export const idField = z
  .unknown()
  .optional()
  .transform((value, context): string => {
    const fits = (typeof value === 'number' && Number.isSafeInteger(value)) || typeof value === 'bigint';
    if (fits && value >= 0) return String(value);
    context.issues.push({ code: 'custom', message: `an id is a whole number, not ${describe(value)}`, input: value });
    return z.NEVER;
  });

/** The kind of a value in words, never the value itself: it goes into messages. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** An object with any fields; a list is not one. */
export const objectField = z
  .unknown()
  .optional()
  .transform((value): Record<string, unknown> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value));
  });
