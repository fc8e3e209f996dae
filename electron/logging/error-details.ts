import type { AppError, ErrorKind } from '@shared/errors/app-error';

/** What the person did or saw at once in the form; a log of it would help nobody. */
const NOT_WORTH_A_LINE: readonly ErrorKind[] = ['cancelled', 'invalid-input'];

/** Whether a failure belongs into the log. */
export function isWorthLogging({ kind }: AppError): boolean {
  return !NOT_WORTH_A_LINE.includes(kind);
}

/** What a code looks like: `spoki::3004`. Anything else in its place is words. */
const CODE = /^[\w:.-]{1,60}$/;

/**
 * What the log may hold of a failure: everything but Spoki's own words and the fields it names, because these quote what was sent or
 * asked for, such as names and addresses of people.
 */
export function errorDetails({
  spokiSays: _words,
  fields: _fields,
  code,
  ...rest
}: AppError): Omit<AppError, 'spokiSays' | 'fields'> {
  return code !== undefined && CODE.test(code) ? { ...rest, code } : rest;
}
