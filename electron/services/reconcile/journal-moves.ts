import type { Journal, Operation } from '@electron/journal/journal-api';
import type { StoredProfile } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type OperationId, amountOf } from '@shared/domain/operation';
import { wasApplied } from '@shared/domain/operation-state';
import { type ReportMonth, dayAt, daysOfMonth, monthOf } from '@shared/domain/report-day';
import { profilesOfServer } from '../profiles/profiles-of-server';

/** Operations read at once; the journal answers others in between. */
const PAGE = 1_000;
/** A month begins and ends up to 14 hours apart over the world, and an operation may be sent some time after it was recorded. */
const MARGIN_MS = 3 * 86_400_000;

/** What this app moved on one account in a month. */
export interface AccountMoves {
  /** Recharges less withdrawals that were applied, thousandths. */
  applied: Thousandths;
  appliedCount: number;
  /** Those of which nobody knows the outcome; a withdrawal is negative. */
  unknown: Thousandths[];
  /** All of unknown outcome, also those whose amount only Spoki knows. */
  unknownCount: number;
  /** A recharge by conversations was applied, or may have been: only Spoki knows its amount. */
  hasUnpriced: boolean;
}

export interface JournalMovesParts {
  journal: Pick<Journal, 'list'>;
  profiles: () => Promise<StoredProfile[]>;
}

/**
 * Recharges and withdrawals sent by the profile, or by another one that speaks to the same server, on the days of the month in the time
 * zone of their account. What another profile moved on an account that is not this one's is in it too.
 * @param timeZoneOf IANA name
 */
export async function journalMoves(
  { journal, profiles }: JournalMovesParts,
  profile: StoredProfile,
  month: ReportMonth,
  timeZoneOf: (accountId: AccountId) => string,
): Promise<Map<AccountId, AccountMoves>> {
  const ids = new Set(profilesOfServer(await profiles(), profile).map(({ id }) => id));
  const { from, to } = daysOfMonth(month);
  const filter = {
    kinds: ['recharge' as const, 'withdraw' as const, 'recharge-conversations' as const],
    from: Date.parse(`${from}T00:00:00Z`) - MARGIN_MS,
    to: Date.parse(`${to}T00:00:00Z`) + MARGIN_MS,
  };
  const seen = new Set<OperationId>();
  const moves = new Map<AccountId, AccountMoves>();
  // New operations push others to the next page, where they are met again; none can be missed, since none is ever removed.
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await journal.list(filter, { offset, limit: PAGE });
    total = page.total;
    for (const operation of page.operations) {
      const { accountId, profileId } = operation.intent;
      if (accountId === null || !ids.has(profileId) || seen.has(operation.operationId)) continue;
      seen.add(operation.operationId);
      if (monthOf(dayAt(sentAt(operation), timeZoneOf(accountId))) !== month) continue;
      moves.set(accountId, withMove(moves.get(accountId) ?? NO_MOVES, operation));
    }
  }
  return moves;
}

export const NO_MOVES: AccountMoves = {
  applied: thousandths(0),
  appliedCount: 0,
  unknown: [],
  unknownCount: 0,
  hasUnpriced: false,
};

const sentAt = ({ intent, records }: Operation): number =>
  records.find(({ type }) => type === 'SENDING')?.at ?? intent.at;

function withMove(moves: AccountMoves, { intent, state, records }: Operation): AccountMoves {
  const isUnknown = state === 'UNKNOWN' || state === 'SENDING';
  const isApplied = wasApplied(records);
  if (!isUnknown && !isApplied) return moves;
  const amount = amountOf(intent.intent);
  const move = amount === null ? 0 : intent.intent.kind === 'withdraw' ? 0 - amount : amount;
  return {
    applied: isApplied ? thousandths(moves.applied + move) : moves.applied,
    appliedCount: moves.appliedCount + (isApplied ? 1 : 0),
    unknown: isUnknown && amount !== null ? [...moves.unknown, thousandths(move)] : moves.unknown,
    unknownCount: moves.unknownCount + (isUnknown ? 1 : 0),
    hasUnpriced: moves.hasUnpriced || amount === null,
  };
}
