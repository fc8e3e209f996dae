import { refuseField } from '../errors';
import { ok, type PartnerOperation, type SandboxRequest } from '../operation';
import type { AccountRecord, SandboxState } from '../state';
import { type PeriodLength, periodsOf } from '../traffic/periods';
import { costsOf } from '../traffic/prices';
import { type PeriodFigures, reportRowJson } from '../traffic/report-json';
import { accountJson } from './account-json';
import { accountInQuery, dayInQuery } from './parse';

/** What the reference leaves open, so that a client's probing can be tested both ways. */
export interface ReportDialect {
  /** The `granularity` that means days. 1 means months, the remaining one of 0 and 2 years. */
  dayGranularity: 0 | 2;
  /** Whether the day `endDate` is part of the answer. */
  endDateInclusive: boolean;
}

function lengthOf(text: string, { dayGranularity }: ReportDialect): PeriodLength {
  if (text === String(dayGranularity)) return 'day';
  if (text === '1') return 'month';
  if (text === '0' || text === '2') return 'year';
  return refuseField('granularity', `"${text}" is not a valid choice.`);
}

function contactsOf(periods: Iterable<PeriodFigures>): object {
  const totals = { whatsapp: { inbound: 0, outbound: 0 }, sms: { inbound: 0, outbound: 0 } };
  for (const period of periods) {
    for (const channel of ['whatsapp', 'sms'] as const) {
      totals[channel].inbound += period[channel].inbound;
      totals[channel].outbound += period[channel].outbound;
    }
  }
  return totals;
}

function accountReport({ query }: SandboxRequest, state: SandboxState, dialect: ReportDialect): object {
  const account = accountInQuery(state, query);
  const granularity = query.get('granularity') ?? String(dialect.dayGranularity);
  const length = lengthOf(granularity, dialect);
  const today = state.today(account);
  const from = dayInQuery(query, 'startDate') ?? today - 29;
  const end = dayInQuery(query, 'endDate') ?? today;
  const to = Math.min(today, dialect.endDateInclusive ? end : end - 1);
  const periods = periodsOf(account, from, to, length);
  return {
    // The recorded answer says 0 beside daily keys, whatever its URL asked for.
    granularity: length === 'day' ? 0 : Number(granularity),
    reports: Object.fromEntries([...periods].map(([key, period]) => [key, reportRowJson(period)])),
    channel_contacts: contactsOf(periods.values()),
  };
}

function forecast(state: SandboxState, account: AccountRecord, country: string | null): object {
  if (!country) refuseField('country_code', 'This field is required.');
  const costs = costsOf(country) ?? refuseField('country_code', `"${country}" is not a valid choice.`);
  const margins = account.books.marginsOn(state.today(account));
  const credit = Math.max(0, state.credit(account));
  const buys = (price: number): number | 'unlimited' => (price <= 0 ? 'unlimited' : Math.floor(credit / price));
  const { profile } = account.books;
  const sms = profile.sms === 'two-way' ? costs.smsTwoWay + margins.smsTwoWay : costs.smsOneWay + margins.smsOneWay;
  return {
    marketing_templates: buys(costs.marketing + margins.marketing),
    utility_templates: buys(costs.utility + margins.utility),
    authentication_templates: buys(costs.authentication + margins.authentication),
    service_messages: buys(costs.service + margins.service),
    sms: buys(sms),
  };
}

/** Reference: Partners, the operations that only read. */
export function partnerReadOperations(dialect: ReportDialect): PartnerOperation[] {
  return [
    {
      method: 'GET',
      path: 'partners/',
      key: 'partner',
      perMinute: 'setting',
      run(_request, { partner }) {
        const { id, name, email, phone, logo, extendedLogo } = partner;
        return ok([{ id, name, email, phone, logo, extended_logo: extendedLogo }]);
      },
    },
    {
      method: 'GET',
      path: 'partners/accounts/',
      key: 'partner',
      perMinute: 'setting',
      run: (_request, state) => ok([...state.accounts.values()].map((account) => accountJson(state, account))),
    },
    {
      method: 'GET',
      path: 'partners/get_account_report/',
      key: 'partner',
      perMinute: 'setting',
      run: (request, state) => ok(accountReport(request, state, dialect)),
    },
    {
      method: 'GET',
      path: 'partners/get_account_forecasts/',
      key: 'partner',
      perMinute: 'setting',
      run: ({ query }, state) => ok(forecast(state, accountInQuery(state, query), query.get('country_code'))),
    },
  ];
}
