import { parse, stringify } from 'lossless-json';

const LONG_INTEGER = /\d{16}/;

/**
 * JSON text as a value in which no integer loses digits: integers beyond ±(2^53 − 1) become `bigint`, all other numbers stay `number`.
 * A `bigint` rather than text, because a row whose id came as text is an error while a long number is not.
 * The slower exact parser only runs where at least 16 digits stand in a row.
 * @throws SyntaxError if the text is not JSON, or is nested too deeply
 */
export function parseJson(text: string): unknown {
  if (!LONG_INTEGER.test(text)) return JSON.parse(text);
  try {
    return parse(text, null, { parseNumber: exactNumber, onDuplicateKey: ({ newValue }) => newValue });
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new SyntaxError('JSON is nested too deeply', { cause: thrown });
    throw thrown;
  }
}

/** What stands under a name that comes more than once in one object, with different values: all of them, in their order. */
export class Duplicate {
  constructor(readonly values: readonly unknown[]) {}
}

/** The names of a JSON text; in a text inside a string the quote has a stroke before it, which makes this count too much, never too little. */
const NAME_END = /"\s*:/g;

/**
 * As `parseJson`, but a name that comes twice in one object with different values has a `Duplicate` under it: `JSON.parse` takes the last
 * of them and says nothing. The slower parser only runs where the text has more names than the value.
 * @throws SyntaxError as `parseJson`
 */
export function parseJsonWithDuplicates(text: string): unknown {
  const value = parseJson(text);
  if ((text.match(NAME_END)?.length ?? 0) <= countNames(value)) return value;
  return parse(text, null, {
    parseNumber: exactNumber,
    onDuplicateKey: ({ oldValue, newValue }: { oldValue: unknown; newValue: unknown }) =>
      new Duplicate([...(oldValue instanceof Duplicate ? oldValue.values : [oldValue]), newValue]),
  });
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  return inner.reduce<number>((count, item) => count + countNames(item), Array.isArray(value) ? 0 : inner.length);
}

/** Whether a value of `parseJsonWithDuplicates` has a `Duplicate` in it or is one. */
export function hasDuplicate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Duplicate || Object.values(value).some(hasDuplicate);
}

function exactNumber(text: string): number | bigint {
  const value = Number(text);
  if (Number.isSafeInteger(value) || !/^-?\d+$/.test(text)) return value;
  return BigInt(text);
}

/** A body as JSON text; a `bigint` is written with all its digits. @throws RangeError if it is nested too deeply */
export function writeJson(body: unknown): string {
  return stringify(body) ?? 'null';
}

/** A value of `parseJson` as JSON text again, long integers with all their digits; `null` for one nested too deeply to be written. */
export function stringifyJson(value: unknown): string {
  try {
    return writeJson(value);
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'null';
    throw thrown;
  }
}
