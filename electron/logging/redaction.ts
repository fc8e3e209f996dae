import { inspect } from 'node:util';

const HIDDEN = '[secret]';
/** The header of a key with its value, however it is written: `name: value`, JSON, or Node's list of raw headers. */
const KEY_HEADER = /(x-spoki-api-key["']?\s*[:=,]\s*["']?)[^\s"',}\]]+/gi;
/** Fields whose value is hidden whatever it is. */
const SECRET_FIELD = /^(?:.*[_-])?(?:api[_-]?key|private[_-]?key|key|secret|token|password|authorization)$/i;
const MAX_DEPTH = 6;
const MAX_LENGTH = 10_000;

/** Takes keys out of text, by the keys that passed through the vault, by the header they travel in, and by the name of a field. */
export class Redactor {
  readonly #forms = new Set<string>();
  #longestFirst: readonly string[] = [];

  /**
   * From now on this key never appears in redacted text: as it is, percent-encoded, escaped as in JSON, or in base64.
   * @param secret the key in clear; an empty one is ignored
   */
  register(secret: string): void {
    if (secret === '' || this.#forms.has(secret)) return;
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64Forms(secret)];
    for (const form of forms) this.#forms.add(form);
    this.#longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
  }

  /** Text without any registered key and without the value of any key header. */
  redactText(text: string): string {
    const known = this.#longestFirst.reduce((clean, form) => clean.replaceAll(form, HIDDEN), text);
    return known.replace(KEY_HEADER, `$1${HIDDEN}`);
  }

  /** A value as redacted text on one line, at most 10,000 characters, six levels deep. A `Secret` prints itself as "[secret]". */
  describe(value: unknown): string {
    const text =
      typeof value === 'string'
        ? JSON.stringify(value)
        : inspect(hideFields(value, MAX_DEPTH), { depth: MAX_DEPTH, breakLength: Infinity, maxArrayLength: 50 });
    const clean = this.redactText(text);
    return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}… (${clean.length} characters)` : clean;
  }
}

function hideFields(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => hideFields(item, depth - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_FIELD.test(name) ? HIDDEN : hideFields(item, depth - 1)]),
  );
}

/** What base64 makes of the key wherever it stands in the encoded text: the part that does not depend on its neighbours. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  if (bytes.length < 12) return [];
  return [0, 1, 2].map((shift) => {
    const from = (3 - shift) % 3;
    const whole = Math.floor((bytes.length - from) / 3) * 3;
    return bytes.subarray(from, from + whole).toString('base64');
  });
}
