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
