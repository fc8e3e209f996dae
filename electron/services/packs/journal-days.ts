import type { Journal, Operation } from '@electron/journal/journal-api';
import type { JournalDay } from '@electron/packs/pack-input';
import { wasApplied } from '@shared/domain/operation-state';
import type { ProfileId } from '@shared/domain/ids';
import {
  DEFAULT_TIME_ZONE,
  type DayRange,
  type ReportDay,
  addDays,
  dayAt,
  daysOfMonth,
  type ReportMonth,
} from '@shared/domain/report-day';
import { operationsIn } from '../jobs/journal-pages';

/**
 * What this app's journal has as applied in a month, by account and day: recharges less withdrawals, in thousandths. The day is that of the
 * intent, in Spoki's own time zone. Recharges of conversations have no amount of their own and are left out.
 */
export async function journalDays(
  journal: Pick<Journal, 'list'>,
  profileId: ProfileId,
  month: ReportMonth,
): Promise<JournalDay[]> {
  const range = daysOfMonth(month);
  // The time zone is at most 14 hours from UTC, so a day more on both sides holds all of the month.
  const from = Date.parse(addDays(range.from, -1));
  const to = Date.parse(addDays(range.to, 2));
  const days = new Map<string, JournalDay>();
  const seen = new Set<string>();
  for await (const operation of operationsIn(journal, { profileId, kinds: ['recharge', 'withdraw'], from, to })) {
    if (seen.has(operation.operationId)) continue;
    seen.add(operation.operationId);
    const move = moveOf(operation, range);
    if (!move) continue;
    const key = `${move.accountId} ${move.day}`;
    const known = days.get(key);
    days.set(key, { ...move, amount: (known?.amount ?? 0) + move.amount, moves: (known?.moves ?? 0) + 1 });
  }
  return [...days.values()];
}

function moveOf({ intent: { intent, accountId, at }, records }: Operation, range: DayRange): JournalDay | null {
  const day: ReportDay = dayAt(at, DEFAULT_TIME_ZONE);
  if (accountId === null || day < range.from || day > range.to || !wasApplied(records)) return null;
  if (intent.kind === 'recharge') return { accountId, day, amount: intent.amount, moves: 1 };
  return intent.kind === 'withdraw' ? { accountId, day, amount: -intent.amount, moves: 1 } : null;
}
