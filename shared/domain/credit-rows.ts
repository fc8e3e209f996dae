import {
  type CreditImport,
  type CreditRow,
  type CreditRowProblem,
  type CsvRefusal,
  type CsvTable,
  MAX_NOTE_LENGTH,
} from './csv-import';
import type { AccountId } from './ids';
import { type Thousandths, thousandths } from './money';
import { type NumberLanguage, parseAmount } from './money-input';

const COLUMNS = {
  account: ['account', 'account id', 'account name', 'id', 'name', 'client', 'cliente', 'nome'],
  amount: ['amount', 'importo'],
  note: ['note', 'nota'],
} as const;
type Column = keyof typeof COLUMNS;

export interface KnownAccount {
  id: AccountId;
  name: string;
}

/**
 * Reads the rows of a CSV with the columns account (id, or exact name), amount and, if wanted, note; in any order, under English or
 * Italian headings. A row is valid or says everything that is wrong with it.
 * @param language how amounts are written
 */
export function readCreditRows(
  table: CsvTable,
  accounts: readonly KnownAccount[],
  language: NumberLanguage,
): CreditImport {
  const columns = findColumns(table.header);
  if (!columns.ok) return columns;
  const find = accountFinder(accounts);
  const read = table.rows.map((row) => readRow(row, { table, at: columns.at, find, language }));
  const rows = markRepeated(read);
  const amounts = rows.flatMap((row) => (row.valid ? [row.amount] : []));
  return { ok: true, rows, valid: amounts.length, total: sumOrNull(amounts) };
}

type ColumnPlaces = { account: number; amount: number; note: number | null };

function findColumns(header: readonly string[]): { ok: true; at: ColumnPlaces } | { ok: false; refusal: CsvRefusal } {
  const found = new Map<Column, number>();
  for (const [index, heading] of header.entries()) {
    const column = columnOf(heading);
    if (!column) return { ok: false, refusal: { why: 'unknown-column', column: heading } };
    if (found.has(column)) return { ok: false, refusal: { why: 'duplicate-column', column: heading } };
    found.set(column, index);
  }
  const [account, amount] = [found.get('account'), found.get('amount')];
  if (account === undefined) return { ok: false, refusal: { why: 'missing-column', column: 'account' } };
  if (amount === undefined) return { ok: false, refusal: { why: 'missing-column', column: 'amount' } };
  return { ok: true, at: { account, amount, note: found.get('note') ?? null } };
}

function columnOf(heading: string): Column | undefined {
  const words = heading.toLowerCase().replace(/[\s_-]+/g, ' ');
  return (['account', 'amount', 'note'] as const).find((column) => COLUMNS[column].some((known) => known === words));
}

type Found = { account: KnownAccount; why: null } | { account: null; why: 'empty' | 'unknown' | 'ambiguous' };

function accountFinder(accounts: readonly KnownAccount[]): (text: string) => Found {
  const named = new Map<string, Map<AccountId, KnownAccount>>();
  const add = (key: string, account: KnownAccount): void => {
    const same = named.get(key) ?? new Map<AccountId, KnownAccount>();
    named.set(key, same.set(account.id, account));
  };
  for (const account of accounts) for (const key of [account.id, account.name.trim()]) add(key, account);
  return (text) => {
    if (text === '') return { account: null, why: 'empty' };
    const [account, ...others] = named.get(text)?.values() ?? [];
    if (!account) return { account: null, why: 'unknown' };
    return others.length > 0 ? { account: null, why: 'ambiguous' } : { account, why: null };
  };
}

interface RowContext {
  table: CsvTable;
  at: ColumnPlaces;
  find: (text: string) => Found;
  language: NumberLanguage;
}

function readRow({ line, cells }: CsvTable['rows'][number], { table, at, find, language }: RowContext): CreditRow {
  const expected = table.header.length;
  if (cells.length !== expected) {
    const problems: CreditRowProblem[] = [{ kind: 'cells', expected, found: cells.length }];
    return { valid: false, line, account: null, cells, problems, repeated: null };
  }
  const cell = (index: number | null): string => (index === null ? '' : (cells[index]?.trim() ?? ''));
  const { account, why } = find(cell(at.account));
  const amount = parseAmount(cell(at.amount), language);
  const note = cell(at.note);
  const problems = [...(why === null ? [] : [{ kind: 'account' as const, why }]), ...noteProblems(note, table)];
  if (!amount.ok) problems.push({ kind: 'amount', why: amount.why });
  if (account && amount.ok && problems.length === 0)
    return {
      valid: true,
      line,
      account: { id: account.id, name: account.name },
      amount: amount.value,
      note,
      repeated: null,
    };
  return { valid: false, line, account, cells, problems, repeated: null };
}

function noteProblems(note: string, { delimiter }: CsvTable): CreditRowProblem[] {
  if (note.length > MAX_NOTE_LENGTH) return [{ kind: 'note-too-long' }];
  return delimiter === ',' && /^\d{1,3}$/.test(note) ? [{ kind: 'decimal-comma' }] : [];
}

function markRepeated(rows: readonly CreditRow[]): CreditRow[] {
  const seen = new Map<AccountId, { first: number; rows: number }>();
  for (const { account, line } of rows) {
    if (!account) continue;
    const before = seen.get(account.id) ?? { first: line, rows: 0 };
    seen.set(account.id, { ...before, rows: before.rows + 1 });
  }
  return rows.map((row) => {
    const same = row.account ? seen.get(row.account.id) : undefined;
    return same && same.rows > 1 ? { ...row, repeated: same } : row;
  });
}

function sumOrNull(amounts: readonly Thousandths[]): Thousandths | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return Number.isSafeInteger(total) ? thousandths(total) : null;
}
