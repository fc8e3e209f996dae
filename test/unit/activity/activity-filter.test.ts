import { describe, expect, it } from 'vitest';
import { accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { reportDay } from '@shared/domain/report-day';
import { NO_FILTER, isNarrowed, toJournalFilter, toggled } from '@renderer/features/activity/model/activity-filter';

const profile = { id: profileIdSchema.parse('3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01'), name: 'Nord' };
const account = { id: accountIdSchema.parse('18446744073709551615'), name: null };

describe('what a person looks for in the journal', () => {
  it('asks main for everything as long as nothing is chosen', () => {
    expect(toJournalFilter(NO_FILTER)).toEqual({});
    expect(isNarrowed({ ...NO_FILTER, text: '  ' })).toBe(false);
  });

  it('names each choice to main', () => {
    const kinds = ['recharge', 'withdraw'] as const;
    const filter = { ...NO_FILTER, kinds, states: ['UNKNOWN' as const], profile, account, text: ' order ' };
    expect(toJournalFilter(filter)).toEqual({
      kinds: ['recharge', 'withdraw'],
      states: ['UNKNOWN'],
      profileId: profile.id,
      accountId: account.id,
      text: 'order',
    });
    expect(isNarrowed(filter)).toBe(true);
  });

  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-03-28', '2026-03-30'],
    ['2026-12-31', '2027-01-01'],
  ])('takes whole days of this computer, from %s to %s with both of them', (from, to) => {
    const asked = toJournalFilter({ ...NO_FILTER, from: reportDay(from), to: reportDay(to) });
    const first = new Date(`${from}T00:00:00`).getTime();
    const last = new Date(`${to}T23:59:59.999`).getTime();
    expect(asked).toEqual({ from: first, to: last + 1 });
  });

  it('adds a value that is not chosen and takes away one that is', () => {
    expect(toggled(['a', 'b'], 'b')).toEqual(['a']);
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  });
});
