import { describe, expect, it } from 'vitest';
import { CHARGE_LINES, categoriesOf, countingCharged, observedProfit } from '@shared/domain/charged-counts';
import { thousandths } from '@shared/domain/money';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { channelDay, reportRow, statuses } from '@test/support/report-rows';

const full = { sent: 1, delivered: 2, read: 4, error: 8, noStatus: 16 };
const of = (row: ReturnType<typeof reportRow>, line: (typeof CHARGE_LINES)[number]) =>
  countingCharged([row])(row, line);

describe('what counts as charged', () => {
  it('is every message but the failed ones, at least those that arrived', () => {
    const row = reportRow('2026-08-01', { whatsapp: channelDay({ utility: statuses(full) }) });
    expect(of(row, 'utility')).toEqual({ count: 23, least: 6, most: 23 });
  });

  it('is unknown when the counts of a kind are missing, whatever else is there', () => {
    const row = reportRow('2026-08-01', { whatsapp: channelDay({ service: statuses(full) }) });
    expect(of(row, 'marketing')).toBeNull();
    expect(of(reportRow('2026-08-01'), 'sms')).toBeNull();
    expect(of(reportRow('2026-08-01'), 'conversations')).toBeNull();
  });

  it('is unknown on a day that lacks a status which other days tell', () => {
    const whole = reportRow('2026-08-01', { whatsapp: channelDay({ marketing: statuses(full) }) });
    const partly = reportRow('2026-08-02', { whatsapp: channelDay({ marketing: statuses({ ...full, read: null }) }) });
    const counting = countingCharged([whole, partly]);
    expect(counting(whole, 'marketing')?.count).toBe(23);
    expect(counting(partly, 'marketing')).toBeNull();
  });

  it('does without a status that is never told, as SMS never tell whether they were read', () => {
    const row = reportRow('2026-08-01', { sms: channelDay({ service: statuses({ ...full, read: null }) }) });
    expect(of(row, 'sms')?.count).toBe(19);
  });

  it('adds SMS of every kind, and keeps them apart from WhatsApp', () => {
    const row = reportRow('2026-08-01', {
      whatsapp: channelDay({ marketing: statuses(full) }),
      sms: channelDay({ marketing: statuses({ delivered: 3 }), service: statuses({ delivered: 4 }) }),
    });
    expect(of(row, 'sms')?.count).toBe(7);
    expect(of(row, 'marketing')?.count).toBe(23);
  });

  it('takes the conversations that the business opens, at most all', () => {
    const conversations = { marketing: 5, utility: null, authentication: 1, service: 4, other: null };
    expect(of(reportRow('2026-08-01', { conversations }), 'conversations')).toEqual({ count: 6, least: 6, most: 10 });
  });

  it('shows corrections as they were reported', () => {
    const row = reportRow('2026-08-01', { whatsapp: channelDay({ service: statuses({ sent: -1 }) }) });
    expect(of(row, 'service')).toEqual({ count: -1, least: -1, most: 0 });
  });

  it('puts each of the seven profits on one line', () => {
    expect(CHARGE_LINES.flatMap(categoriesOf).toSorted()).toEqual([...PROFIT_CATEGORIES].toSorted());
    const row = reportRow('2026-08-01', {
      profitBy: { ...reportRow('2026-08-01').profitBy, smsOneWay: thousandths(5), smsTwoWay: thousandths(7) },
    });
    expect(observedProfit(row, 'sms')).toBe(12);
    expect(observedProfit(row, 'marketing')).toBeNull();
  });
});
