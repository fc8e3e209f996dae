import { vi } from 'vitest';
import type { FaultRule } from '@electron/sandbox/faults';
import type { AccountId } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { type DayRange, type ReportMonth, addDays, daysOfMonth } from '@shared/domain/report-day';
import type { ReconcileRow, SyncRun } from '@shared/ipc/finance-models';
import type { OperationView } from '@shared/ipc/operation-models';
import { type MarginsDesk, openMarginsDesk } from './margins-desk';

/** The whole app on a partner of the sandbox, from noon of 20 May 2026 on, for months that are reconciled and closed. */
export interface BooksDesk extends MarginsDesk {
  /** Moves to ten o'clock UTC of a later day. */
  moveTo(day: string): void;
  /** Reads the credit of all accounts. */
  readCredit(): Promise<void>;
  /** @param again also days that were closed when they were fetched */
  sync(range: DayRange, again?: boolean): Promise<SyncRun>;
  /** Reads credit at both ends of a month, and its days ten days later; what happens in between is up to the caller. */
  through(month: ReportMonth, between?: () => Promise<unknown>): Promise<void>;
  /** Reviews and confirms. @param fault armed before it is sent */
  recharge(accountId: AccountId, amount: number, fault?: FaultRule): Promise<OperationView>;
  reconciled(month: ReportMonth): Promise<ReconcileRow[]>;
}

export async function openBooksDesk(accountCount: number): Promise<BooksDesk> {
  const base = await openMarginsDesk({ accountCount });
  const { desk, profileId, spoki } = base;
  let now = '2026-05-20';
  const moveTo = (day: string): void => {
    base.advance((Date.parse(day) - Date.parse(now)) / 86_400_000);
    now = day;
  };
  const readCredit = async (): Promise<void> => void (await desk.call('accounts.refresh', { profileId }));
  const sync = async (range: DayRange, again = false): Promise<SyncRun> => {
    const { runId } = await desk.call('sync.start', { profileId, ...range, again });
    const ended = (): SyncRun => {
      const told = desk.events.findLast((event) => event.type === 'sync-changed' && event.run.runId === runId);
      if (told?.type === 'sync-changed' && told.run.state !== 'running') return told.run;
      throw new Error('the synchronisation is still running');
    };
    return vi.waitFor(ended, { timeout: 20_000, interval: 10 });
  };
  return {
    ...{ ...base, moveTo, readCredit, sync },
    async through(month, between) {
      const { from, to } = daysOfMonth(month);
      moveTo(from);
      await readCredit();
      moveTo(addDays(from, 9));
      await between?.();
      moveTo(to);
      await readCredit();
      moveTo(addDays(to, 10));
      await sync({ from, to: addDays(to, 1) });
    },
    async recharge(accountId, amount, fault) {
      const intent = { kind: 'recharge' as const, amount: thousandths(amount) };
      const { reviewId } = await desk.call('operations.review', { profileId, accountId, intent, note: '' });
      if (fault) spoki.control.addFault(fault);
      const confirmation = { reviewId, typed: '', repeatAcknowledged: true, workId: reviewId };
      return desk.call('operations.confirm', confirmation);
    },
    reconciled: async (month) => (await desk.call('reconcile.month', { profileId, month })).rows,
  };
}
