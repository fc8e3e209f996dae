import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { flagsOf } from '@shared/domain/report-flags';
import { channelDay, reportRow, statuses } from '@test/support/report-rows';

const sound = reportRow('2026-05-04', { transactionAmount: thousandths(-500), rechargeAmount: thousandths(100) });
const parts = { ...sound.profitBy, marketing: thousandths(30), service: thousandths(12) };

describe('a day of a report', () => {
  it('is sound when its parts sum, its counts are not negative and both amounts were told', () => {
    expect(flagsOf({ ...sound, profit: thousandths(42), profitBy: parts })).toEqual([]);
    expect(flagsOf({ ...sound, profit: thousandths(42) })).toEqual([]);
  });

  it('is flagged when its profit is not the sum of its parts, with the difference', () => {
    const flags = flagsOf({ ...sound, profit: thousandths(40), profitBy: parts });
    expect(flags).toEqual([{ flag: 'profit-mismatch', difference: -2 }]);
  });

  it.each([
    ['a status', { whatsapp: channelDay({ service: statuses({ sent: -1 }) }) }],
    ['a contact', { sms: channelDay({ contactedInbound: -1 }) }],
    ['a conversation', { conversations: { ...sound.conversations, other: -2 } }],
  ])('is flagged when %s is counted below 0', (_what, fields) => {
    expect(flagsOf({ ...sound, ...fields })).toEqual([{ flag: 'negative-count', difference: null }]);
  });

  it.each(['transactionAmount', 'rechargeAmount'] as const)('is flagged when %s is missing', (name) => {
    expect(flagsOf({ ...sound, [name]: null })).toEqual([{ flag: 'amount-missing', difference: null }]);
  });
});
