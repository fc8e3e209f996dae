import type { AccountId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type NumberLanguage, type ParsedMoney, parseAmount } from '@shared/domain/money-input';
import type { AccountRow } from '@shared/ipc/models';

export const MOVE_KINDS = ['recharge', 'withdraw'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** Amounts as they were typed, by account. */
export type TypedAmounts = Readonly<Record<AccountId, string>>;

/** One account and what is to be moved. */
export interface Move {
  accountId: AccountId;
  /** Null if the account is not in the list. */
  account: AccountRow | null;
  typed: string;
  parsed: ParsedMoney;
}

/** Each text is read once, because thousands of accounts may have the same. */
export function movesOf(
  accountIds: readonly AccountId[],
  accounts: ReadonlyMap<AccountId, AccountRow>,
  amounts: TypedAmounts,
  language: NumberLanguage,
): Move[] {
  const read = new Map<string, ParsedMoney>();
  const parse = (typed: string): ParsedMoney => {
    const parsed = read.get(typed) ?? parseAmount(typed, language);
    read.set(typed, parsed);
    return parsed;
  };
  return accountIds.map((accountId) => {
    const typed = amounts[accountId] ?? '';
    return { accountId, account: accounts.get(accountId) ?? null, typed, parsed: parse(typed) };
  });
}

export interface MoveSum {
  /** Rows that have an amount, and those that lack one or are refused. */
  ready: number;
  lacking: number;
  /** Of the rows that are ready, thousandths; null beyond 2^53 − 1. */
  total: Thousandths | null;
}

export function sumOfMoves(moves: readonly Pick<Move, 'parsed'>[]): MoveSum {
  const amounts = moves.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));
  return { ready: amounts.length, lacking: moves.length - amounts.length, total: sumOrNull(amounts) };
}

/** In thousandths; null beyond 2^53 − 1. */
export function sumOrNull(amounts: readonly Thousandths[]): Thousandths | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return Number.isSafeInteger(total) ? thousandths(total) : null;
}

/** The credit after the move, thousandths; null if either is not known. */
export function creditAfter(kind: MoveKind, credit: Thousandths | null, parsed: ParsedMoney): Thousandths | null {
  if (credit === null || !parsed.ok) return null;
  const after = kind === 'recharge' ? credit + parsed.value : credit - parsed.value;
  return Number.isSafeInteger(after) ? thousandths(after) : null;
}

/** Accounts as a look-up by id. */
export function byId(rows: readonly AccountRow[]): ReadonlyMap<AccountId, AccountRow> {
  return new Map(rows.map((row) => [row.id, row]));
}
