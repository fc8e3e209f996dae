import type { ClientField } from './client-columns';
import { findCountry } from './client-country';
import type { ClientDraft } from './client-rows';
import { type VatRefusal, parseVat } from './client-vat';
import { fold } from './fold';
import type { AccountId } from './ids';
import { lookOf } from './look-alikes';
import { type NewClient, newClientSchema } from './new-client';

const { email: emailSchema } = newClientSchema.shape;
const LONGEST = 200;

export const CLIENT_PROBLEMS = [
  'empty',
  'too-long',
  'control-characters',
  'unknown-country',
  'not-an-email',
  /** The template's own example. */
  'example',
  'vat-empty',
  'vat-negative',
  'vat-not-a-number',
  'vat-too-many-decimals',
  'vat-too-large',
] as const;
/** Why a client cannot be created, and which of its fields says so. */
export type ClientError =
  | { field: ClientField; why: (typeof CLIENT_PROBLEMS)[number] }
  | { field: null; why: 'cells'; expected: number; found: number };

/**
 * What to look at before a client is created: a name that looks like that of an earlier row (`line`) or of an account that there is, or the
 * e-mail address of an earlier row. Letter case, accents and letters that look alike make no difference to names.
 */
export type ClientWarning =
  | { field: 'accountName' | 'email'; why: 'same-in-file'; line: number }
  | { field: 'accountName'; why: 'like-account'; accountId: AccountId; accountName: string };

/** A row ends as exactly one of these: `client` is there unless there are errors. */
export type CheckedClient = { line: number; draft: ClientDraft } & (
  | { state: 'ready'; client: NewClient; errors: readonly []; warnings: readonly [] }
  | { state: 'warning'; client: NewClient; errors: readonly []; warnings: readonly ClientWarning[] }
  | { state: 'error'; client: null; errors: readonly ClientError[]; warnings: readonly ClientWarning[] }
);

/** Finds what looks like a name that is known already. */
export interface NameIndex<T> {
  find: (name: string) => T | undefined;
  /** The first of several that look alike is kept. */
  add: (name: string, known: T) => void;
}

/** Two names are alike if they look alike, or if they do without case and accents. */
export function createNameIndex<T>(): NameIndex<T> {
  const [looks, folded] = [new Map<string, T>(), new Map<string, T>()];
  const foldedLook = (name: string): string => lookOf(fold(name));
  return {
    find: (name) => folded.get(foldedLook(name)) ?? looks.get(lookOf(name)),
    add(name, known) {
      if (!folded.has(foldedLook(name))) folded.set(foldedLook(name), known);
      if (!looks.has(lookOf(name))) looks.set(lookOf(name), known);
    },
  };
}

export function indexAccounts(
  accounts: readonly { id: AccountId; name: string }[],
): NameIndex<{ id: AccountId; name: string }> {
  const index = createNameIndex<{ id: AccountId; name: string }>();
  for (const account of accounts) index.add(account.name, account);
  return index;
}

interface CheckOptions {
  /** The accounts that there are. */
  accounts: Pick<NameIndex<{ id: AccountId; name: string }>, 'find'>;
  /** Percent as typed, for rows without a rate; empty for none. */
  defaultVat: string;
}

/** Checks every row by itself, against the rows before it, and against the accounts that there are. */
export function checkClients(drafts: readonly ClientDraft[], { accounts, defaultVat }: CheckOptions): CheckedClient[] {
  const names = createNameIndex<number>();
  const emails = new Map<string, number>();
  return drafts.map((draft) => {
    const { line, values } = draft;
    const warnings = [...nameWarnings(values.accountName, names, accounts), ...emailWarnings(values.email, emails)];
    names.add(values.accountName, line);
    const address = values.email.toLowerCase();
    if (!emails.has(address)) emails.set(address, line);
    return withState(draft, readClient(draft, defaultVat), warnings);
  });
}

function withState(draft: ClientDraft, read: ReadClient, warnings: ClientWarning[]): CheckedClient {
  const { line } = draft;
  if (!read.ok) return { line, draft, state: 'error', client: null, errors: read.errors, warnings };
  const { client } = read;
  return warnings.length > 0
    ? { line, draft, state: 'warning', client, errors: [], warnings }
    : { line, draft, state: 'ready', client, errors: [], warnings: [] };
}

function nameWarnings(name: string, names: NameIndex<number>, accounts: CheckOptions['accounts']): ClientWarning[] {
  if (name === '') return [];
  const line = names.find(name);
  const account = accounts.find(name);
  return [
    ...(line === undefined ? [] : [{ field: 'accountName', why: 'same-in-file', line } as const]),
    ...(account === undefined
      ? []
      : [{ field: 'accountName', why: 'like-account', accountId: account.id, accountName: account.name } as const]),
  ];
}

function emailWarnings(email: string, emails: ReadonlyMap<string, number>): ClientWarning[] {
  const line = email === '' ? undefined : emails.get(email.toLowerCase());
  return line === undefined ? [] : [{ field: 'email', why: 'same-in-file', line }];
}

type ReadClient = { ok: true; client: NewClient } | { ok: false; errors: ClientError[] };

/** One client as it was typed: as it is sent, or all that is wrong with it. */
export function readClient({ values, cells }: ClientDraft, defaultVat: string): ReadClient {
  if (cells) return { ok: false, errors: [{ field: null, why: 'cells', ...cells }] };
  const countryCode = findCountry(values.country);
  const vat = parseVat(values.vat === '' ? defaultVat : values.vat);
  const errors = [
    ...textErrors('accountName', values.accountName),
    ...countryErrors(values.country, countryCode),
    ...emailErrors(values.email),
    ...textErrors('firstName', values.firstName),
    ...(vat.ok ? [] : [vatError(vat.why)]),
  ];
  if (errors.length > 0 || countryCode === null || !vat.ok) return { ok: false, errors };
  const { accountName, email, firstName } = values;
  return { ok: true, client: { accountName, countryCode, email, firstName, vatAmount: vat.value } };
}

function textErrors(field: 'accountName' | 'firstName', text: string): ClientError[] {
  if (text === '') return [{ field, why: 'empty' }];
  if (text.length > LONGEST) return [{ field, why: 'too-long' }];
  return /[\p{Cc}\u2028\u2029]/u.test(text) ? [{ field, why: 'control-characters' }] : [];
}

function countryErrors(typed: string, code: string | null): ClientError[] {
  if (code !== null) return [];
  return [{ field: 'country', why: typed === '' ? 'empty' : 'unknown-country' }];
}

function emailErrors(email: string): ClientError[] {
  if (email === '') return [{ field: 'email', why: 'empty' }];
  // No address ends in .invalid (RFC 6761), so the example is never created by mistake.
  if (/\.invalid$/i.test(email)) return [{ field: 'email', why: 'example' }];
  return emailSchema.safeParse(email).success ? [] : [{ field: 'email', why: 'not-an-email' }];
}

function vatError(why: VatRefusal): ClientError {
  return { field: 'vat', why: `vat-${why}` };
}
