import type { MonthLack, StoredNote } from '@electron/store/closings-store-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import { type FigureQuality, qualityOf } from '@shared/domain/figure-quality';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { MonthColumn } from '@shared/domain/month-columns';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { reconcile } from '@shared/domain/reconcile';
import { DEFAULT_TIME_ZONE, type ReportMonth } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { MonthTable, ReconcileRow, Reconciliation } from '@shared/ipc/finance-models';
import type { Reports } from '../reports/reports-service';
import { type AccountMoves, type JournalMovesParts, NO_MOVES, journalMoves } from './journal-moves';

export interface ReconcileParts extends Pick<JournalMovesParts, 'journal'> {
  store: Pick<
    RemoteApi<StoreApi>,
    'listProfiles' | 'reportAges' | 'monthLacks' | 'reconcileNotes' | 'saveReconcileNote'
  >;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  reports: Pick<Reports, 'month'>;
  emit: (event: AppEvent) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Holding months against the journal; nothing here asks Spoki. Each call: @throws AppFailure `not-permitted` for an agency */
export class ReconcileService {
  readonly #o: ReconcileParts;

  constructor(parts: ReconcileParts) {
    this.#o = parts;
  }

  /** One row an account, in the order of the month's table. Of a closed month it tells what is known today. */
  async month(profileId: ProfileId, month: ReportMonth): Promise<Reconciliation> {
    const [profile, table] = await Promise.all([this.#o.profile(profileId), this.#o.reports.month(profileId, month)]);
    return { state: table.state, rows: await rowsOf(this.#o, profile, table) };
  }

  /** @throws AppFailure `not-found` if the account is not in the month */
  async explain({ profileId, month, accountId, note }: ParsedInput<'reconcile.explain'>): Promise<ReconcileRow> {
    const { rows } = await this.month(profileId, month);
    const found = rows.find((row) => row.accountId === accountId);
    const row = found ?? fail('not-found', 'the account has no figures of this month');
    const at = this.#o.now();
    const kept = note === null ? null : { note, at, figures: figuresOf(row) };
    await this.#o.store.saveReconcileNote(profileId, month, accountId, kept);
    this.#o.emit({ type: 'closings-changed', profileId });
    return { ...row, explained: note === null ? null : { note, at, stale: false } };
  }
}

async function rowsOf(parts: ReconcileParts, profile: StoredProfile, table: MonthTable): Promise<ReconcileRow[]> {
  const { store, journal, now } = parts;
  const { month } = table.state;
  const ages = await store.reportAges(profile.id);
  const zones = new Map(ages.map(({ accountId, timeZone }) => [accountId, timeZone ?? DEFAULT_TIME_ZONE]));
  const zoneOf = (accountId: AccountId): string => zones.get(accountId) ?? DEFAULT_TIME_ZONE;
  const [moves, notes, lacks] = await Promise.all([
    journalMoves({ journal, profiles: () => store.listProfiles() }, profile, month, zoneOf),
    store.reconcileNotes(profile.id, month),
    store.monthLacks(profile.id, month, now()),
  ]);
  const noteOf = new Map(notes.map((note) => [note.accountId, note]));
  const lackOf = new Map(lacks.map((lack) => [lack.accountId, lack]));
  return table.accountIds.map((accountId, i) => {
    const { missingDays, rejectedDays } = lackOf.get(accountId) ?? NO_LACK;
    const row = rowOf(table, i, moves.get(accountId) ?? NO_MOVES, { rejectedDays, missingDays });
    return withNote(row, noteOf.get(accountId));
  });
}

const NO_LACK: Omit<MonthLack, 'accountId'> = { missingDays: 0, rejectedDays: 0 };

function rowOf(
  table: MonthTable,
  i: number,
  moves: AccountMoves,
  { rejectedDays, missingDays }: Omit<MonthLack, 'accountId'>,
): Omit<ReconcileRow, 'explained'> {
  const at = (name: MonthColumn): Thousandths | null => {
    const value = table.columns[name][i];
    return value === undefined || Number.isNaN(value) ? null : thousandths(value);
  };
  const quality = (name: MonthColumn): FigureQuality => qualityOf(table.columns[name][i] ?? 0);
  const flaggedDays = (table.columns.flaggedDays[i] ?? 0) + rejectedDays;
  const facts = {
    opening: { value: at('openingCredit'), quality: quality('openingQuality'), doubt: at('openingDoubt') },
    closing: { value: at('closingCredit'), quality: quality('closingQuality'), doubt: at('closingDoubt') },
    recharge: at('recharge'),
    consumption: at('consumption'),
    missingDays,
  };
  const { residual, rechargeDifference, causes } = reconcile({
    ...facts,
    journalRecharge: moves.applied,
    unknownMoves: moves.unknown,
    hasUnpriced: moves.hasUnpriced,
    oddDays: flaggedDays,
  });
  return {
    accountId: table.accountIds[i] ?? fail('internal', 'a row has no account'),
    accountName: table.names[i] ?? '',
    ...facts,
    ...{ residual, rechargeDifference, causes, flaggedDays },
    journalRecharge: moves.applied,
    journalMoves: moves.appliedCount,
    unknownMoves: moves.unknownCount,
    unknownSum: thousandths(moves.unknown.reduce((sum, move) => sum + move, 0)),
  };
}

/** What an explanation was given for; another figure makes it stale. */
function figuresOf(row: Omit<ReconcileRow, 'explained'>): string {
  const { opening, recharge, consumption, closing, journalRecharge, unknownMoves, unknownSum } = row;
  return JSON.stringify([
    ...[opening.value, recharge, consumption, closing.value, journalRecharge, unknownMoves, unknownSum],
  ]);
}

function withNote(row: Omit<ReconcileRow, 'explained'>, note: StoredNote | undefined): ReconcileRow {
  if (!note) return { ...row, explained: null };
  return { ...row, explained: { note: note.note, at: note.at, stale: note.figures !== figuresOf(row) } };
}
