/** How two JSON values may differ in shape. */
export interface ShapeOptions {
  /** Objects under these keys may lack some of the example's keys, or all. */
  sparse?: readonly string[];
}

function kind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return kind(value) === 'object';
}

function compareKeys(example: object, actual: object, path: string, mayLack: boolean): string[] {
  const missing = Object.keys(example).filter((key) => !mayLack && !(key in actual));
  const extra = Object.keys(actual).filter((key) => !(key in example));
  return [
    ...missing.map((key) => `${path}.${key} is missing`),
    ...extra.map((key) => `${path}.${key} is not documented`),
  ];
}

/**
 * Where a value's keys and types differ from an example's, as sentences; none if they agree.
 * `null` on either side agrees with anything; every item of an array is held against the example's first.
 */
export function shapeDifferences(
  example: unknown,
  actual: unknown,
  options: ShapeOptions = {},
  path = '$',
  mayLack = false,
): string[] {
  if (example === null || actual === null) return [];
  if (kind(example) !== kind(actual)) return [`${path} is ${kind(actual)}, not ${kind(example)}`];
  if (Array.isArray(example) && Array.isArray(actual)) {
    if (example.length === 0) return [];
    return actual.flatMap((item, i) => shapeDifferences(example[0], item, options, `${path}[${i}]`));
  }
  if (!isObject(example) || !isObject(actual)) return [];
  const deeper = Object.keys(example)
    .filter((key) => key in actual)
    .flatMap((key) =>
      shapeDifferences(example[key], actual[key], options, `${path}.${key}`, mayLack || options.sparse?.includes(key)),
    );
  return [...compareKeys(example, actual, path, mayLack), ...deeper];
}
