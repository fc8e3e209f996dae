/**
 * The driver cuts a text at NUL and replaces lone surrogates. A text with either is kept as JSON behind this mark, and so is one that
 * begins with the mark; all others are kept as they are. Equal texts stay equal, so that SQL may compare them.
 */
const MARK = '\u0001';
const NUL = '\u0000';
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A text in the form in which the driver keeps it whole. */
export function encodeText(text: string): string {
  const unsafe = text.includes(NUL) || text.startsWith(MARK) || LONE_SURROGATE.test(text);
  return unsafe ? MARK + JSON.stringify(text) : text;
}

/** The text that was encoded. */
export function decodeText(kept: string): string {
  return kept.startsWith(MARK) ? String(JSON.parse(kept.slice(MARK.length))) : kept;
}
