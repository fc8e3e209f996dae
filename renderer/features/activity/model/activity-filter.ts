import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationKind } from '@shared/domain/operation';
import type { OperationState } from '@shared/domain/operation-state';
import type { ReportDay } from '@shared/domain/report-day';
import type { JournalFilterInput } from '@shared/ipc/operation-models';

/** What a person looks for in the journal. */
export interface ActivityFilter {
  kinds: readonly OperationKind[];
  states: readonly OperationState[];
  /** Names as they were when it was chosen. */
  profile: { id: ProfileId; name: string } | null;
  account: { id: AccountId; name: string | null } | null;
  /** Days of this computer's calendar, both included; null for no end. */
  from: ReportDay | null;
  to: ReportDay | null;
  text: string;
}

export const NO_FILTER: ActivityFilter = {
  kinds: [],
  states: [],
  profile: null,
  account: null,
  from: null,
  to: null,
  text: '',
};

/** The first moment of a day of this computer's calendar, milliseconds since 1970-01-01 UTC. */
function beginningOf(day: ReportDay, daysLater = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}

/** As main is asked; what is left out does not filter. */
export function toJournalFilter(filter: ActivityFilter): JournalFilterInput {
  const { kinds, states, profile, account, from, to, text } = filter;
  return {
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(states.length > 0 && { states: [...states] }),
    ...(profile && { profileId: profile.id }),
    ...(account && { accountId: account.id }),
    ...(from && { from: beginningOf(from) }),
    ...(to && { to: beginningOf(to, 1) }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
}

export function isNarrowed(filter: ActivityFilter): boolean {
  return Object.keys(toJournalFilter(filter)).length > 0;
}

/** With this value in the list, or without it if it was there. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
