import { z } from 'zod';
import { accountSchema } from '../domain/account';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { currencySchema, thousandths, thousandthsSchema } from '../domain/money';
import { accountReportSchema, forecastSchema, reportRowSchema } from '../domain/report';
import { PERIODS } from '../domain/report-maths';
import { reportDaySchema } from '../domain/report-day';
import { appErrorSchema } from '../errors/app-error';
import { LANGUAGES } from './languages';
import { runwaySchema } from './watch-models';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();

const limit = thousandthsSchema.refine((value) => value >= 0, 'a limit is not negative');

export const THEMES = ['light', 'dark', 'system'] as const;

/** Of this computer, 24 hours. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM');

export const settingsSchema = z.object({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  /** Currency proposed for new profiles. */
  currency: currencySchema,
  activeProfileId: profileIdSchema.nullable(),
  /** A recharge of more than this asks for a typed word; thousandths. */
  typedAmountLimit: limit,
  /** The most that one job may move; thousandths. */
  jobCap: limit,
  /** The reports of the active profile are fetched once a night while the app runs, at this time of this computer. */
  nightlySync: z.object({ enabled: z.boolean(), at: clockTime }),
  alerts: z.object({
    /** Desktop notifications of low credit and short runways. */
    enabled: z.boolean(),
    /** Told when P50 until zero credit falls to so many days: 1 to 90. */
    runwayDays: z.number().int().min(1).max(90),
    /** Nothing is shown from `from` until before `to`; the same for none. What came up then is told afterwards. */
    quiet: z.object({ from: clockTime, to: clockTime }),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Until the person sets others: 500 and 10,000 of the currency; and nothing runs or pops up by itself. */
export const DEFAULT_SETTINGS: Pick<Settings, 'typedAmountLimit' | 'jobCap' | 'nightlySync' | 'alerts'> = {
  typedAmountLimit: thousandths(500_000),
  jobCap: thousandths(10_000_000),
  nightlySync: { enabled: false, at: '03:00' },
  alerts: { enabled: false, runwayDays: 7, quiet: { from: '20:00', to: '08:00' } },
};

export const PROFILE_KINDS = ['partner', 'agency'] as const;

export const profileSchema = z.object({
  id: profileIdSchema,
  name: z.string(),
  kind: z.enum(PROFILE_KINDS),
  /** `sample` is the embedded sandbox, whose address changes with every start. */
  origin: z.enum(['spoki', 'sample']),
  baseUrl: z.string(),
  currency: currencySchema,
  /** The last four characters of the key, all that is ever shown of it. */
  keyFingerprint: z.string(),
  /** `session`: the key is kept in memory only, and must be given again after a restart. */
  keyKept: z.enum(['keychain', 'session', 'missing']),
  /** Name Spoki knows this partner by, where it gave one. */
  remoteName: z.string().nullable(),
  createdAt: instant,
  /** Requests a minute for operations without a stated limit. 5 to 60 for Spoki. */
  readsPerMinute: z.number().int(),
  writesPerMinute: z.number().int(),
});
export type Profile = z.infer<typeof profileSchema>;

export const vaultStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('locked') }),
  z.object({ state: z.literal('unavailable'), why: z.string() }),
  z.object({ state: z.literal('damaged'), missing: z.array(z.string()) }),
]);
export type VaultState = z.infer<typeof vaultStateSchema>;

export const vaultReportSchema = z.object({
  vault: vaultStateSchema,
  /** Name of the keychain of this system, e.g. "Secret Service (libsecret)". */
  backend: z.string(),
  /** Keys of this run are kept in memory only, by the person's choice. */
  sessionOnly: z.boolean(),
  /** What the vault holds: references and fingerprints, never secrets. */
  holds: z.array(
    z.object({ ref: z.string(), fingerprint: z.string(), kept: z.enum(['keychain', 'session']), since: instant }),
  ),
});
export type VaultReport = z.infer<typeof vaultReportSchema>;

/** Figures of the current month, from the local store; `null` where not fetched yet. */
export const monthFiguresSchema = z.object({
  month: z.string(),
  consumption: thousandthsSchema.nullable(),
  profit: thousandthsSchema.nullable(),
  /** Mean consumption a day over the last 28 fetched days, thousandths. */
  dailyConsumption: z.number().nullable(),
  asOf: instant,
});
export type MonthFigures = z.infer<typeof monthFiguresSchema>;

export const accountRowSchema = accountSchema.extend({
  /** A key of this account is held, so its own operations can be asked. */
  keyHeld: z.boolean(),
  month: monthFiguresSchema.nullable(),
  runway: runwaySchema,
  /** When Spoki last told us of this account. */
  asOf: instant,
});
export type AccountRow = z.infer<typeof accountRowSchema>;

/** A row of Spoki's answer that could not be used as an account: shown, never dropped. */
export const rowErrorSchema = z.object({
  position: z.number().int(),
  message: z.string(),
  name: z.string().nullable(),
});

export const accountListSchema = z.object({
  rows: z.array(accountRowSchema),
  rowErrors: z.array(rowErrorSchema),
  /** When the list was last fetched; null if never. */
  fetchedAt: instant.nullable(),
  /** Why the last refresh failed; the rows are those of before. */
  lastError: appErrorSchema.nullable(),
  /** The list stopped early (an agency or a page failed): what is shown may not be all. */
  partial: z.boolean(),
});
export type AccountList = z.infer<typeof accountListSchema>;

export const historyPointSchema = z.object({
  at: instant,
  credit: thousandthsSchema.nullable(),
  qualityScore: z.number().nullable(),
  phoneStatus: z.string().nullable(),
  status: z.string().nullable(),
  dailyLimit: z.number().nullable(),
});
export type HistoryPoint = z.infer<typeof historyPointSchema>;

export const accountPageSchema = z.object({
  account: accountRowSchema,
  /** One point for every change, oldest first. */
  history: z.array(historyPointSchema),
  /** The account is no longer in Spoki's list. */
  gone: z.boolean(),
  keyFingerprint: z.string().nullable(),
});
export type AccountPage = z.infer<typeof accountPageSchema>;

export const usageSchema = z.object({
  rows: z.array(reportRowSchema),
  /** Days of the asked range that have been fetched, as ranges with both ends; a gap between rows inside them means no activity. */
  fetched: z.array(z.object({ from: reportDaySchema, to: reportDaySchema, fetchedAt: instant })),
  /** The oldest fetch among the days shown; null if none was fetched. */
  asOf: instant.nullable(),
  /** Days from this one on are still open and may change. */
  openFrom: reportDaySchema,
  /** Today in the account's time zone. */
  today: reportDaySchema,
});
export type Usage = z.infer<typeof usageSchema>;

export const accountChannelSchema = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  identifier: z.string().nullable(),
  platform: z.string().nullable(),
  status: z.string().nullable(),
  phoneStatus: z.string().nullable(),
  quality: z.string().nullable(),
  isPrimary: z.boolean().nullable(),
});

/** What the account's own key tells: `accounts/{id}/` and `current_report/`. */
export const accountDetailSchema = z.object({
  account: accountSchema,
  channels: z.array(accountChannelSchema),
  current: accountReportSchema.nullable(),
  currentError: appErrorSchema.nullable(),
  /** When the current report was fetched; Spoki caches it for 30 minutes, so its figures may be up to that much older. */
  fetchedAt: instant,
});
export type AccountDetail = z.infer<typeof accountDetailSchema>;

export const REPORT_GRANULARITIES = ['Day', 'Month', 'Year'] as const;
export const accountReportsSchema = z.object({
  rows: z.array(accountReportSchema),
  fetchedAt: instant,
  /** Pages ended early (empty page, count shrank, page limit). */
  partial: z.boolean(),
});
export type AccountReports = z.infer<typeof accountReportsSchema>;

export const forecastViewSchema = z.object({ country: z.string(), forecast: forecastSchema, fetchedAt: instant });
export type ForecastView = z.infer<typeof forecastViewSchema>;

export const savedViewSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(80),
  /** The screen's own state: filters, sort, columns. Opaque to main. */
  state: z.string().max(20_000),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const laneSchema = z.object({
  profileId: profileIdSchema.nullable(),
  /** `partner`, or the account id of the key. */
  keyOwner: z.string(),
  /** e.g. `GET partners/get_account_report/`. */
  family: z.string(),
  limitPerMinute: z.number().int(),
  source: z.enum(['reference', 'setting', 'learned']),
  inUse: z.number().int(),
  waiting: z.number().int(),
  /** Milliseconds until a slot is free; 0 if one is. */
  nextFreeMs: z.number().int(),
  /** The key was refused (401 or 403): nothing is sent until it is replaced or verified. */
  stopped: z.boolean(),
});
export type Lane = z.infer<typeof laneSchema>;

export const dataUsageSchema = z.object({
  directory: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number() })),
  accounts: z.number().int(),
  reportDays: z.number().int(),
});
export type DataUsage = z.infer<typeof dataUsageSchema>;

export const appInfoSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  platform: z.string(),
  packaged: z.boolean(),
  dataDirectory: z.string(),
  /** Where the damaged file of the local store was put at this start, before a new one was begun; null if it was sound. */
  storeMovedAside: z.string().nullable(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** Where an export went; `null` when the person closed the dialog. */
export const exportedSchema = z.object({ path: z.string(), rows: z.number().int() }).nullable();
export type Exported = z.infer<typeof exportedSchema>;

export const usageExportSchema = z.object({
  profileId: profileIdSchema,
  accountId: accountIdSchema,
  from: reportDaySchema,
  to: reportDaySchema,
  period: z.enum(PERIODS),
});
