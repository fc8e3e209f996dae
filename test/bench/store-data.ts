import type { FetchedAccounts, StoredProfile } from '@electron/store/store-api';
import { accountSchema } from '@shared/domain/account';
import { accountIdSchema, type AccountId, profileIdSchema } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import type { ReportDay } from '@shared/domain/report-day';
import { channelDay, reportRow, statuses } from '@test/support/report-rows';

export const PROFILE = profileIdSchema.parse('3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01');

export function accountIds(count: number): AccountId[] {
  return Array.from({ length: count }, (_, i) => accountIdSchema.parse(String(100_000 + i)));
}

export const benchProfile = (): StoredProfile => ({
  id: PROFILE,
  name: 'Bench',
  kind: 'partner',
  origin: 'spoki',
  baseUrl: 'https://api.spoki.com',
  currency: currencySchema.parse('EUR'),
  keyFingerprint: 'k3y9',
  remoteName: null,
  createdAt: 0,
  readsPerMinute: 30,
  writesPerMinute: 10,
  reportGranularity: null,
});

export function benchAccounts(ids: readonly AccountId[]): FetchedAccounts {
  const unknown = Object.fromEntries(Object.keys(accountSchema.shape).map((name) => [name, null]));
  const accounts = ids.map((id) => ({
    account: accountSchema.parse({ ...unknown, id, name: `Client ${id}`, credit: 12_000 }),
    raw: JSON.stringify({ id }),
  }));
  return { accounts, rowErrors: [], partial: false, at: 1_000 };
}

/** A busy day: every field has a value. */
export function aDay(day: ReportDay, i: number): ReportRow {
  const counts = statuses({ sent: i, delivered: i, read: i, error: 1, noStatus: 0 });
  const kinds = { marketing: counts, utility: counts, authentication: counts, service: counts };
  const channel = channelDay({ contactedInbound: i, contactedOutbound: 2 * i, incoming: 3 * i, ...kinds });
  const money = thousandths(7 * i);
  return reportRow(day, {
    whatsapp: channel,
    sms: channel,
    conversations: { marketing: i, utility: i, authentication: i, service: i, other: i },
    transactionAmount: thousandths(-100 * i),
    rechargeAmount: thousandths(0),
    profit: money,
    profitBy: {
      conversations: money,
      marketing: money,
      utility: money,
      authentication: money,
      service: money,
      smsOneWay: money,
      smsTwoWay: money,
    },
  });
}
