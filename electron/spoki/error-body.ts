import { parseJson } from './json';

/** What an error answer says, whichever of the reference's four shapes it has. Absent means that it does not say. */
export interface ErrorBody {
  /** The body is JSON at all; a proxy's HTML is not. */
  isJson: boolean;
  /** In Spoki's own words. */
  says?: string;
  code?: string;
  /** By field of the request; nested fields as `outer.inner`. */
  fields?: Record<string, string[]>;
}

const MAX_TEXT = 2_000;
const MAX_FIELDS = 50;
const MAX_DEPTH = 4;
/** Names of the envelope; every other name is a field of the request. */
const ENVELOPE = new Set([
  'type',
  'title',
  'status',
  'code',
  'error_code',
  'datail',
  'detail',
  'message',
  'error',
  'non_field_errors',
]);

/**
 * Reads `{type, title, code, status, datail}` (the reference's own spelling, `detail` too), `{detail: "text"}`,
 * `{detail: {field: [..]}, error_code}` and `{field: ["text"]}`, nested and mixed as they may come.
 * (Reference: Partner Roles "Update Role", Accounts "Retrieve account by phone", Channels.)
 */
export function readErrorBody(text: string): ErrorBody {
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    return { isJson: false };
  }
  const found: { says: string[]; fields: [string, string[]][] } = { says: [], fields: [] };
  if (!isRecord(body)) {
    found.says.push(...textsOf(body));
    if (Array.isArray(body)) collectFields(body, [], found.fields);
    return finish(found);
  }
  const {
    datail,
    detail,
    message,
    error,
    title,
    non_field_errors: general,
    code,
    error_code: errorCode,
    ...rest
  } = body;
  for (const part of [datail, detail, general, message, error]) {
    if (isRecord(part)) collectFields(part, [], found.fields);
    else found.says.push(...textsOf(part));
  }
  if (found.says.length === 0) found.says.push(...textsOf(title));
  collectFields(Object.fromEntries(Object.entries(rest).filter(([name]) => !ENVELOPE.has(name))), [], found.fields);
  return finish(
    found,
    [code, errorCode].find((value) => typeof value === 'string' || typeof value === 'number'),
  );
}

function finish({ says, fields }: { says: string[]; fields: [string, string[]][] }, code?: string | number): ErrorBody {
  const text = [...new Set(says)].join(' ').trim();
  return {
    isJson: true,
    ...(text === '' ? {} : { says: cut(text) }),
    ...(code === undefined ? {} : { code: cut(String(code)) }),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields.slice(0, MAX_FIELDS)) }),
  };
}

/** The texts of a value that stands where words are expected: one text, or a list of them. */
function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === 'string' && item.trim() !== '').map(String);
}

/** Fields with their texts. Items of a list that are objects count from 1, as rows do: `2.email`. */
function collectFields(value: Record<string, unknown> | unknown[], path: string[], into: [string, string[]][]): void {
  if (path.length >= MAX_DEPTH) return;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? String(Number(name) + 1) : name];
    const texts = Array.isArray(value) ? [] : textsOf(inner);
    if (texts.length > 0) into.push([here.join('.'), texts.map(cut)]);
    else if (isRecord(inner) || Array.isArray(inner)) collectFields(inner, here, into);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
