/** What the palette can offer. The searched text is prepared once, because it is compared at every keystroke. */
export interface Searchable {
  /** Prepared with `searchText`. */
  text: string;
  /** Digits of a phone number, without signs and spaces; empty if it has none. */
  digits: string;
}

/** Lower case, without accents, with single spaces. Applying it twice changes nothing. */
export function searchText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The digits of what is typed as a phone number: without an international `00` or `+`; empty if it is something else. */
export function phoneDigits(query: string): string {
  const trimmed = query.trim();
  if (!/^(\+|00)?[\d\s().\-/]+$/.test(trimmed)) return '';
  return trimmed.replace(/\D/g, '').replace(/^00/, '');
}

/** Whether the text could be a phone number worth asking Spoki for: at least six digits, at most fifteen. */
export function looksLikePhone(query: string): boolean {
  const { length } = phoneDigits(query);
  return length >= 6 && length <= 15;
}

function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const character of word) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function scoreWord(word: string, text: string): number {
  if (text.startsWith(word)) return 4;
  const at = text.indexOf(word);
  if (at > 0) return text[at - 1] === ' ' ? 3 : 2;
  // Letters in order, but not side by side, count only for a word long enough to mean something.
  return word.length >= 3 && !/\d/.test(word) && isSubsequence(word, text) ? 1 : 0;
}

/** How well a query fits, higher is better; 0 is not at all. Every word of the query must fit. */
export function score(query: string, { text, digits }: Searchable): number {
  const wanted = phoneDigits(query);
  const byPhone = wanted.length >= 3 && digits.includes(wanted) ? 2 : 0;
  const words = searchText(query).split(' ').filter(Boolean);
  const scores = words.map((word) => scoreWord(word, text));
  const byWords = scores.includes(0) ? 0 : scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
  return Math.max(byPhone, byWords);
}

/** The best of these, best first; equals keep their order. */
export function best<T extends Searchable>(query: string, items: readonly T[], limit: number): T[] {
  if (searchText(query) === '') return items.slice(0, limit);
  return items
    .map((item) => ({ item, value: score(query, item) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, limit)
    .map(({ item }) => item);
}
