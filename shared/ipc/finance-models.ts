import { z } from 'zod';
import { CLOSED_FIGURES } from '../domain/closing';
import { FIGURE_QUALITIES } from '../domain/figure-quality';
import { accountIdSchema } from '../domain/ids';
import { thousandthsSchema } from '../domain/money';
import { MONTH_COLUMNS } from '../domain/month-columns';
import { RECONCILE_CAUSES } from '../domain/reconcile-causes';
import { reportDaySchema, reportMonthSchema } from '../domain/report-day';
import { PROFIT_CATEGORIES } from '../domain/report';
import { DAY_FLAGS, REJECT_REASONS } from '../domain/report-flags';
import { appErrorSchema } from '../errors/app-error';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();
const count = z.number().int();
const amount = thousandthsSchema.nullable();
const quality = z.enum(FIGURE_QUALITIES);
const range = z.object({ from: reportDaySchema, to: reportDaySchema });

export const SYNC_STATES = ['running', 'paused', 'done', 'cancelled', 'failed'] as const;

/** One synchronisation of the portfolio's reports, the latest of a profile. */
export const syncRunSchema = z.object({
  runId: z.uuid(),
  range,
  /** Closed days were asked for once more, to find what changed since. */
  again: z.boolean(),
  /** Started by the app itself at night. */
  nightly: z.boolean(),
  state: z.enum(SYNC_STATES),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Accounts that lacked days: in all, done, and failed. The rest waits. */
  accounts: z.object({ total: count, done: count, failed: count }),
  requests: z.object({ total: count, done: count }),
  /** Milliseconds left, reckoned from the state of the lanes; null when it does not run. */
  etaMs: count.nullable(),
  /** Requests a minute that the key is allowed at present, as set or learned. */
  limitPerMinute: count,
  /** Times Spoki said "too many" during this run. */
  slowedDown: count,
  /** Why it stopped as a whole; null if it did not. */
  error: appErrorSchema.nullable(),
});
export type SyncRun = z.infer<typeof syncRunSchema>;

/** What a range would take. */
export const syncPlanSchema = z.object({
  accounts: count,
  /** Accounts that lack nothing. */
  upToDate: count,
  requests: count,
  days: count,
  etaMs: count,
});
export type SyncPlan = z.infer<typeof syncPlanSchema>;

/** The age of one account's reports, and what went wrong with it in the last run. */
export const syncAccountSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  state: z.enum(['done', 'waiting', 'failed', 'up-to-date']),
  /** When its open days were last fetched; null if never. */
  asOf: instant.nullable(),
  /** The last day fetched. */
  lastDay: reportDaySchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type SyncAccount = z.infer<typeof syncAccountSchema>;

export const MONTH_STAGES = ['provisional', 'complete', 'closed'] as const;
/** `running`: it is not over. `open-days`: its last days may still change. `lacking-days`: not all was fetched. */
export const PROVISIONAL_REASONS = ['running', 'open-days', 'lacking-days'] as const;

/** What can be relied on in a month: `provisional`, `complete` (all days fetched after they were closed), or `closed` by a person. */
export const monthStateSchema = z.object({
  month: reportMonthSchema,
  stage: z.enum(MONTH_STAGES),
  /** Null unless provisional. */
  why: z.enum(PROVISIONAL_REASONS).nullable(),
  accounts: count,
  /** Accounts without every day of it so far. */
  lackingAccounts: count,
  /** Days with a flag, and days that could not be read. */
  flaggedDays: count,
  rejectedDays: count,
});
export type MonthState = z.infer<typeof monthStateSchema>;

const column = z.instanceof(Float64Array<ArrayBuffer>);

/** One row an account, in columns: `columns[name][i]` belongs to `accountIds[i]`. Accounts that are gone are in it if they have figures. */
export const monthTableSchema = z.object({
  state: monthStateSchema,
  /** The days the month has. */
  days: count,
  /** The first day of which credit is known; opening balances exist from then on. Null if never read. */
  creditKnownSince: reportDaySchema.nullable(),
  accountIds: z.array(accountIdSchema),
  names: z.array(z.string()),
  /** ISO 3166, upper case. */
  countries: z.array(z.string().nullable()),
  /** As Spoki numbers them: 1 sandbox, 2 standard, 4 agency. */
  types: z.array(z.number().nullable()),
  columns: z.record(z.enum(MONTH_COLUMNS), column),
});
export type MonthTable = z.infer<typeof monthTableSchema>;

/** One month of the portfolio, or of one account. */
export const trendMonthSchema = z.object({
  state: monthStateSchema,
  consumption: amount,
  recharge: amount,
  profit: amount,
  profitBy: z.record(z.enum(PROFIT_CATEGORIES), amount),
  quality,
});
export type TrendMonth = z.infer<typeof trendMonthSchema>;

/** A day that is odd, or that could not be read. */
export const oddDaySchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  /** As it came; not always a day. */
  day: z.string(),
  what: z.union([z.enum(DAY_FLAGS), z.enum(REJECT_REASONS)]),
  /** Thousandths, for `profit-mismatch`: total less parts; otherwise null. */
  difference: amount,
  /** English, for details. */
  detail: z.string(),
  seenAt: instant,
});
export type OddDay = z.infer<typeof oddDaySchema>;

const balance = z.object({ value: amount, quality, doubt: amount });

/** `residual` = opening + recharge − consumption − closing; null if one of them is missing. */
export const reconcileRowSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  opening: balance,
  recharge: amount,
  consumption: amount,
  closing: balance,
  residual: amount,
  /** Recharges less withdrawals of this app's journal that were applied in the month. */
  journalRecharge: thousandthsSchema,
  journalMoves: count,
  /** The report's recharges less the journal's; null if the report's are missing. */
  rechargeDifference: amount,
  /** Moves of the month whose outcome is unknown, and their sum. */
  unknownMoves: count,
  unknownSum: thousandthsSchema,
  missingDays: count,
  flaggedDays: count,
  /** The most likely first; empty if all adds up. */
  causes: z.array(z.enum(RECONCILE_CAUSES)),
  /** A person's word. `stale`: the figures are no longer those that were explained. */
  explained: z.object({ note: z.string(), at: instant, stale: z.boolean() }).nullable(),
});
export type ReconcileRow = z.infer<typeof reconcileRowSchema>;

export const reconciliationSchema = z.object({ state: monthStateSchema, rows: z.array(reconcileRowSchema) });
export type Reconciliation = z.infer<typeof reconciliationSchema>;

/** A month whose figures were frozen. */
export const closingSchema = z.object({
  month: reportMonthSchema,
  closedAt: instant,
  note: z.string(),
  /** SHA-256 of the frozen figures, lower-case hex. */
  hash: z.string(),
  /** Whether the frozen figures still have this hash. */
  intact: z.boolean(),
  accounts: count,
  consumption: amount,
  recharge: amount,
  profit: amount,
  /** When a person opened it again; null while it is closed. */
  reopenedAt: instant.nullable(),
  reopenNote: z.string().nullable(),
});
export type Closing = z.infer<typeof closingSchema>;

/** One figure of one account that is no longer what it was when the month was closed. */
export const closingChangeSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  figure: z.enum(CLOSED_FIGURES),
  closed: amount,
  now: amount,
  /** The days on which it differs, ascending. */
  days: z.array(z.object({ day: reportDaySchema, closed: amount, now: amount })),
});
export const closingDiffSchema = z.object({
  month: reportMonthSchema,
  changes: z.array(closingChangeSchema),
  /** When the oldest figure of the month was fetched that is compared; changes at Spoki since then are not seen yet. */
  checkedAt: instant.nullable(),
});
export type ClosingDiff = z.infer<typeof closingDiffSchema>;

const sums = z.object({ consumption: amount, recharge: amount, profit: amount });
/** Of one client, over the days of the comparison. */
const clientChange = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  consumption: amount,
  /** The same days of the month before. */
  before: amount,
  profit: amount,
});

/** What finance and owners look at first. From the store alone. */
export const overviewSchema = z.object({
  month: reportMonthSchema,
  state: monthStateSchema,
  /** The whole days of the month so far: from the first to yesterday; null on the first. */
  days: range.nullable(),
  toDate: sums,
  /** The same number of days of the month before, which may be fewer at its end, and that whole month. */
  sameDaysBefore: sums,
  monthBefore: sums,
  /** Accounts whose days of this month were all fetched, and those of the same days before; the comparison is made of both. */
  compared: count,
  accounts: count,
  trend: z.array(trendMonthSchema),
  /** Those that consumed most, and those that fell most behind the month before; five at most. */
  top: z.array(clientChange),
  falling: z.array(clientChange),
});
export type Overview = z.infer<typeof overviewSchema>;

export const CSV_PRESETS = ['italian', 'machine'] as const;
export type CsvPreset = (typeof CSV_PRESETS)[number];
export const PACK_PARTS = ['xlsx', 'csv', 'pdf'] as const;
export type PackPart = (typeof PACK_PARTS)[number];
export const STATEMENT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

/** Files that were written; null if the person closed the dialog. */
export const writtenSchema = z
  .object({
    /** The folder they are in. */
    folder: z.string(),
    files: z.array(z.object({ path: z.string(), rows: count })),
  })
  .nullable();
export type Written = z.infer<typeof writtenSchema>;

/** What a client may see. Nothing of ours is in it: no profit, no margin, no cost. */
export const statementSchema = z.object({
  accountName: z.string(),
  /** Who sends it: the profile's name. */
  partnerName: z.string(),
  month: reportMonthSchema,
  stage: z.enum(MONTH_STAGES),
  opening: amount,
  recharge: amount,
  consumption: amount,
  closing: amount,
  days: z.array(z.object({ day: reportDaySchema, messages: count.nullable(), recharge: amount, consumption: amount })),
});
export type Statement = z.infer<typeof statementSchema>;
