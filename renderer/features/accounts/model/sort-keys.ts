import { PHONE_STATUS_CLASSES, statusWords } from '@shared/domain/account';
import { rankTexts, type AccountEntry } from './account-entry';
import type { ColumnId } from './columns';
import { MISSING } from './facets';
import { phoneDigits } from './text';

/** `null` where there is nothing to compare. */
export type SortKey = number | null;
type KeyOf = (entry: AccountEntry) => SortKey;

/** A number for each account by which a column is sorted. Texts are ranked once, so that no text is compared twice. */
export function sortKeysFor(entries: readonly AccountEntry[], column: ColumnId, collator: Intl.Collator): KeyOf {
  return KEYS[column] ?? textKeys(entries, TEXTS[column], column === 'id' ? compareIds : collator.compare);
}

/** Ids are decimal digits that may exceed 2^53, so they are compared as text: the longer is the greater. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

type TextColumn = 'id' | 'status' | 'phone' | 'country';

const KEYS: Readonly<Record<Exclude<ColumnId, TextColumn>, KeyOf> & Partial<Record<TextColumn, never>>> = {
  name: (entry) => entry.nameRank,
  phoneStatus: (entry) => phoneStatusKey(entry),
  quality: ({ row }) => row.qualityScore,
  credit: ({ row }) => row.credit,
  lowCreditThreshold: ({ row }) => row.lowCreditThreshold,
  runway: ({ row }) => row.runway.toZero?.p50 ?? null,
  monthConsumption: ({ row }) => row.month?.consumption ?? null,
  monthProfit: ({ row }) => row.month?.profit ?? null,
  contactedIn24h: ({ row }) => row.contactedIn24h,
  contactedIn7d: ({ row }) => row.contactedIn7d,
  dailyLimit: ({ row }) => row.dailyLimit,
  keyHeld: ({ row }) => (row.keyHeld ? 0 : 1),
  accountType: ({ row }) => row.accountType,
  asOf: ({ row }) => row.asOf,
};

const TEXTS: Readonly<Partial<Record<ColumnId, (entry: AccountEntry) => string>>> = {
  id: ({ row }) => row.id,
  status: ({ row }) => statusWords(row.status ?? MISSING).toLowerCase(),
  phone: ({ row }) => phoneDigits(row.phone ?? MISSING),
  country: ({ facets }) => facets.country,
};

function textKeys(
  entries: readonly AccountEntry[],
  textOf: ((entry: AccountEntry) => string) | undefined,
  compare: (a: string, b: string) => number,
): KeyOf {
  if (!textOf) return () => null;
  const ranks = rankTexts(entries.map(textOf), compare);
  return (entry) => {
    const text = textOf(entry);
    return text === MISSING ? null : (ranks.get(text) ?? null);
  };
}

/** In the order of the reference, from connected to unverified; words it does not know after them. */
function phoneStatusKey({ facets }: AccountEntry): SortKey {
  if (facets.phoneStatus === 'undefined') return null;
  const place = PHONE_STATUS_CLASSES.findIndex((known) => known === facets.phoneStatus);
  return place === -1 ? PHONE_STATUS_CLASSES.length : place;
}
