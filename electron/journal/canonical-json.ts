/**
 * A value as the one JSON text that stands for it: the fields of every object in the order of their code units, no white space, fields
 * that are undefined left out. Two equal values have the same text, whatever order their fields were given in.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, so that a field named __proto__ is a field like any other.
  const copy: Record<string, unknown> = Object.create(null);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, item] of fields) copy[name] = sorted(item);
  return copy;
}
