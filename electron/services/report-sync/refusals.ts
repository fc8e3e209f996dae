import type { StoredProfile } from '@electron/store/store-api';
import { type DayRange, daysBetween } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';

/** The most days fetched at once for many accounts: a year, and some to compare it with. */
export const MAX_LOADED_DAYS = 400;

/** @throws AppFailure `invalid-input` if the range ends before it begins */
export function refuseReversed({ from, to }: DayRange): void {
  if (from > to) fail('invalid-input', 'the range ends before it begins', { fields: { to: ['before the first day'] } });
}

/** @throws AppFailure `invalid-input` if the range ends before it begins or has more than `MAX_LOADED_DAYS` */
export function refuseLong(range: DayRange): void {
  refuseReversed(range);
  if (daysBetween(range.from, range.to) >= MAX_LOADED_DAYS)
    fail('invalid-input', 'too many days at once', { fields: { from: [`at most ${MAX_LOADED_DAYS} days`] } });
}

/** @throws AppFailure `not-permitted` for the key of an agency */
export function refuseAgency({ kind }: Pick<StoredProfile, 'kind'>): void {
  if (kind === 'agency')
    fail('not-permitted', 'the report of an account needs a partner key; an agency’s key does not open it');
}
