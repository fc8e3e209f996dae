import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { reportDaySchema, reportMonthSchema } from '../domain/report-day';
import * as f from './finance-models';
import { LANGUAGES } from './languages';
import * as w from './watch-models';

const noAnswer = z.void();
const profileOnly = z.object({ profileId: profileIdSchema });
const account = { profileId: profileIdSchema, accountId: accountIdSchema };
const month = z.object({ profileId: profileIdSchema, month: reportMonthSchema });
/** The renderer's id for long work, so that it can be cancelled with `work.cancel`. */
const workId = z.string().min(1).max(64);
const note = z.string().trim().max(2_000);
const syncRange = {
  profileId: profileIdSchema,
  from: reportDaySchema,
  to: reportDaySchema,
  /** Closed days are asked for once more, to find what changed since they were fetched. Default false. */
  again: z.boolean().default(false),
};

/** Reports of the whole portfolio. Nothing here changes anything at Spoki. */
export const financeCalls = {
  /** What a range would take; asks nothing of Spoki. @throws `invalid-input` for more than 400 days */
  'sync.plan': { input: z.object(syncRange), output: f.syncPlanSchema },
  /** Starts in the background; `sync-changed` tells how far it is. One run a profile: `invalid-input` while another runs or is paused. */
  'sync.start': { input: z.object(syncRange), output: f.syncRunSchema },
  /** The latest run; null if there was none. */
  'sync.state': { input: profileOnly, output: f.syncRunSchema.nullable() },
  'sync.pause': { input: profileOnly, output: f.syncRunSchema },
  'sync.resume': { input: profileOnly, output: f.syncRunSchema },
  'sync.cancel': { input: profileOnly, output: f.syncRunSchema },
  /** One row an account, in the order of the list. */
  'sync.accounts': { input: profileOnly, output: z.array(f.syncAccountSchema) },

  'reports.month': { input: month, output: f.monthTableSchema },
  /** Thirteen months, the last one given; of the portfolio, or of one account. Oldest first. */
  'reports.trend': {
    input: z.object({ ...month.shape, accountId: accountIdSchema.nullable() }),
    output: z.array(f.trendMonthSchema),
  },
  /** Odd days and days that could not be read, of a month, newest first; at most 1,000. */
  'reports.oddDays': {
    input: z.object({ ...month.shape, accountId: accountIdSchema.nullable() }),
    output: z.object({ days: z.array(f.oddDaySchema), total: z.number().int() }),
  },
  'overview.get': { input: profileOnly, output: f.overviewSchema },

  'reconcile.month': { input: month, output: f.reconciliationSchema },
  /** Marks an account's month as explained, or for null takes the mark away. */
  'reconcile.explain': {
    input: z.object({ ...month.shape, accountId: accountIdSchema, note: note.min(1).nullable() }),
    output: f.reconcileRowSchema,
  },

  /** Newest month first. */
  'closings.list': { input: profileOnly, output: z.array(f.closingSchema) },
  /**
   * Freezes a month that is over. One that is not complete needs `provisional: true`.
   * @throws `invalid-input` if it is not over, not complete without that, or closed already
   */
  'closings.close': {
    input: z.object({ ...month.shape, note, provisional: z.boolean().default(false) }),
    output: f.closingSchema,
  },
  /** `typed` must be the month, as `2026-10`. What was frozen is kept. */
  'closings.reopen': { input: z.object({ ...month.shape, note, typed: z.string().max(200) }), output: f.closingSchema },
  /** What Spoki's reports say today against what was frozen. */
  'closings.diff': { input: month, output: f.closingDiffSchema },

  /** Asks where to save, then writes the pack; `work-progress` tells how far it is. Null when the dialog was closed. */
  'packs.month': {
    input: z.object({
      ...month.shape,
      parts: z.array(z.enum(f.PACK_PARTS)).min(1),
      csvPreset: z.enum(f.CSV_PRESETS),
      language: z.enum(LANGUAGES),
      workId,
    }),
    output: f.writtenSchema,
  },
  /** Asks for a folder, then writes one file an account. */
  'packs.statements': {
    input: z.object({
      ...month.shape,
      accountIds: z.array(accountIdSchema).min(1).max(20_000),
      format: z.enum(f.STATEMENT_FORMATS),
      csvPreset: z.enum(f.CSV_PRESETS),
      language: z.enum(LANGUAGES),
      workId,
    }),
    output: f.writtenSchema,
  },
  'packs.statement': { input: z.object({ ...month.shape, accountId: accountIdSchema }), output: f.statementSchema },

  'runway.of': { input: z.object(account), output: w.runwayViewSchema },

  'watch.list': { input: z.object({ profileId: profileIdSchema }), output: w.watchListSchema },
  'watch.seen': {
    input: z.object({ profileId: profileIdSchema, ids: z.array(z.string().max(200)).max(20_000), seen: z.boolean() }),
    output: noAnswer,
  },
  'watch.series': {
    input: z.object({ profileId: profileIdSchema, id: z.string().max(200) }),
    output: w.watchSeriesSchema,
  },
  /** Shows one desktop notification, so that a person sees whether the system lets them through. */
  'alerts.test': { input: profileOnly, output: z.object({ supported: z.boolean() }) },
} as const;
