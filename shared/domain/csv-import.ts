import { z } from 'zod';
import { accountIdSchema } from './ids';
import { thousandthsSchema } from './money';
import { MONEY_REFUSALS } from './money-input';

/** The largest CSV file that is read: 5 MB. (Design: Security and reliability, threat 11.) */
export const MAX_CSV_BYTES = 5_000_000;
/** The most rows below the header. */
export const MAX_CSV_ROWS = 10_000;
/** The most columns of a table whose columns are given a meaning by hand. */
export const MAX_CSV_COLUMNS = 100;
/** The longest note, as the journal keeps it. */
export const MAX_NOTE_LENGTH = 500;

const line = z.number().int().positive();

/** Why a file is refused as a whole: nothing of it is used. Lines count from 1 as an editor shows them. */
export const csvRefusalSchema = z.discriminatedUnion('why', [
  z.object({ why: z.enum(['too-large', 'too-many-rows', 'too-many-columns', 'not-a-file', 'not-utf8', 'no-header']) }),
  /** `nul`: a NUL character. `unclosed-quote`: the line where it opens. `stray-quote`: a quoted cell goes on behind its closing quote. */
  z.object({ why: z.enum(['nul', 'unclosed-quote', 'stray-quote']), line }),
  /** `duplicate-column`: also if two columns mean the same, such as `id` and `name`. */
  z.object({ why: z.enum(['duplicate-column', 'unknown-column', 'missing-column']), column: z.string() }),
]);
export type CsvRefusal = z.infer<typeof csvRefusalSchema>;

/** A CSV file that could be read: every cell as text, blank lines left out. */
export interface CsvTable {
  delimiter: ',' | ';' | '\t';
  /** Trimmed; none empty, all different. */
  header: string[];
  rows: { line: number; cells: string[] }[];
}

/** Why a row cannot be used. */
export const creditRowProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cells'), expected: z.number().int(), found: z.number().int() }),
  /** `ambiguous`: several accounts bear the name, or an id is also another account's name. */
  z.object({ kind: z.literal('account'), why: z.enum(['empty', 'unknown', 'ambiguous']) }),
  z.object({ kind: z.literal('amount'), why: z.enum(MONEY_REFUSALS) }),
  z.object({ kind: z.literal('note-too-long') }),
  /** In a file separated by commas the note is one to three digits: it may be the decimals of `10,50`. */
  z.object({ kind: z.literal('decimal-comma') }),
]);
export type CreditRowProblem = z.infer<typeof creditRowProblemSchema>;

/**
 * Several rows name this account, to be looked at before anything is sent: the first of their lines, and how many they are. Not the list of
 * them, which would be 10,000 lines in each of 10,000 rows. Null if the row is the only one.
 */
const repeatedSchema = z.object({ first: line, rows: z.number().int().min(2) }).nullable();

const accountSchema = z.object({ id: accountIdSchema, name: z.string() });

export const creditRowSchema = z.discriminatedUnion('valid', [
  z.object({
    valid: z.literal(true),
    line,
    account: accountSchema,
    amount: thousandthsSchema,
    note: z.string(),
    repeated: repeatedSchema,
  }),
  z.object({
    valid: z.literal(false),
    line,
    /** The account, if at least that is clear. */
    account: accountSchema.nullable(),
    cells: z.array(z.string()),
    problems: z.array(creditRowProblemSchema).min(1),
    repeated: repeatedSchema,
  }),
]);
export type CreditRow = z.infer<typeof creditRowSchema>;

/** What a CSV of recharges or withdrawals says. No row is ever dropped. */
export const creditImportSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    rows: z.array(creditRowSchema),
    valid: z.number().int(),
    /** Sum of the valid amounts in thousandths; null beyond 2^53 − 1. */
    total: thousandthsSchema.nullable(),
  }),
  z.object({ ok: z.literal(false), refusal: csvRefusalSchema }),
]);
export type CreditImport = z.infer<typeof creditImportSchema>;
