import { fold } from '@shared/domain/fold';
import { isPhoneLike, phoneDigits } from './text';

const FEWEST_DIGITS_IN_A_PHONE = 3;
const FEWEST_DIGITS_TO_LOOK_UP = 6;

/** What is compared of one account, prepared once. */
export interface SearchText {
  /** Folded name and id. */
  words: string;
  phone: string;
}

export interface SearchQuery {
  /** Each must occur in the name or the id. */
  words: readonly string[];
  /** Digits that may occur in the phone number instead; `null` if the text is no number. */
  phone: string | null;
}

export function searchTextOf(account: { id: string; name: string; phone: string | null }): SearchText {
  return { words: `${fold(account.name)}\n${account.id}`, phone: account.phone ? phoneDigits(account.phone) : '' };
}

export function parseSearch(text: string): SearchQuery {
  const folded = fold(text);
  const digits = isPhoneLike(text) ? phoneDigits(text) : '';
  return {
    words: folded === '' ? [] : folded.split(' '),
    phone: digits.length >= FEWEST_DIGITS_IN_A_PHONE ? digits : null,
  };
}

export function matchesSearch(text: SearchText, query: SearchQuery): boolean {
  if (query.words.every((word) => text.words.includes(word))) return true;
  return query.phone !== null && text.phone.includes(query.phone);
}

/** The number to ask Spoki for, as typed but trimmed, if the search text is long enough to be one; else `null`. */
export function phoneToLookUp(text: string): string | null {
  const trimmed = text.trim();
  return isPhoneLike(trimmed) && phoneDigits(trimmed).length >= FEWEST_DIGITS_TO_LOOK_UP ? trimmed : null;
}
