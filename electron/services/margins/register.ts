import type { AccountId } from '@shared/domain/ids';
import type { RegisteredMargins } from '@shared/domain/margin-drift';
import { type DayRange, type ReportDay, dayAt } from '@shared/domain/report-day';
import type { MarginSetting, RegisteredMarginsView } from '@shared/ipc/margin-models';
import type { SentMargins } from './margin-settings';

/** By account, in the order given. */
export function byAccount(settings: readonly SentMargins[]): Map<AccountId, SentMargins[]> {
  const grouped = new Map<AccountId, SentMargins[]>();
  for (const sent of settings) {
    const { accountId } = sent.setting;
    const known = grouped.get(accountId);
    if (known) known.push(sent);
    else grouped.set(accountId, [sent]);
  }
  return grouped;
}

/**
 * What is in force on an account as far as is known here.
 * @param settings of one account, newest first
 * @returns null if nothing is known to have been applied, nor unknown
 */
export function registeredOf(accountId: AccountId, settings: readonly SentMargins[]): RegisteredMarginsView | null {
  const isUnknown = ({ setting }: SentMargins): boolean => setting.state === 'UNKNOWN';
  const latest = settings.findIndex(({ setting }) => setting.applied === true);
  const later = latest === -1 ? settings : settings.slice(0, latest);
  const applied: MarginSetting | null = settings[latest]?.setting ?? null;
  const unverified = later.find(isUnknown)?.setting ?? null;
  return applied || unverified ? { accountId, applied, unverified } : null;
}

/** The applied settings of one account as drift wants them, oldest first. @param settings newest first */
export function appliedSettings(settings: readonly SentMargins[], timeZone: string): RegisteredMargins[] {
  return settings
    .filter(({ setting }) => setting.applied === true)
    .map(({ setting, sentAt }) => ({ setOn: dayAt(sentAt, timeZone), margins: setting.margins }))
    .toReversed();
}

/** Of which nobody can say which margins held: from a setting of unknown outcome until the next that was applied. */
export function undecidedDays(settings: readonly SentMargins[], timeZone: string, last: ReportDay): DayRange[] {
  return settings.flatMap(({ setting, sentAt }, index) => {
    if (setting.state !== 'UNKNOWN') return [];
    const next = settings.slice(0, index).findLast((later) => later.setting.applied === true);
    return [{ from: dayAt(sentAt, timeZone), to: next ? dayAt(next.sentAt, timeZone) : last }];
  });
}
