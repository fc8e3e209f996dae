import type { ClientField } from '@shared/domain/client-columns';
import type { AppError } from '@shared/errors/app-error';

/** What Spoki says of a field of one client, in its own words; `field` null: of one that has no place in our form. */
export interface FieldSaying {
  field: ClientField | null;
  text: string;
}

const OUR_FIELDS: Readonly<Record<string, ClientField>> = {
  account_name: 'accountName',
  name: 'accountName',
  country: 'country',
  country_code: 'country',
  email: 'email',
  first_name: 'firstName',
  vat_amount: 'vat',
};

/**
 * What a refusal says of the clients of one request: `byPlace` of which one, by its place from 0 (Spoki names it by number, `2.email`, as
 * `error-body.ts` counts), and `ofAll` without saying which. A request of one client leaves no doubt.
 */
export function sayingsOf(
  { fields = {} }: Pick<AppError, 'fields'>,
  count: number,
): { byPlace: ReadonlyMap<number, FieldSaying[]>; ofAll: FieldSaying[] } {
  const byPlace = new Map<number, FieldSaying[]>();
  const ofAll: FieldSaying[] = [];
  for (const [path, texts] of Object.entries(fields)) {
    const [first = '', ...rest] = path.split('.');
    const numbered = /^\d+$/.test(first) && Number(first) >= 1 && Number(first) <= count;
    const place = numbered ? Number(first) - 1 : count === 1 ? 0 : null;
    const field = OUR_FIELDS[(numbered ? rest[0] : first) ?? ''] ?? null;
    const sayings = texts.map((text) => ({ field, text }));
    if (place === null) ofAll.push(...sayings);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), ...sayings]);
  }
  return { byPlace, ofAll };
}
