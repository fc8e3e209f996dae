import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { type DayRange, addDays, dayAt, daysOf, reportDay } from '@shared/domain/report-day';
import type { ReportRow } from '@shared/domain/report';
import type { AccountPage, AccountRow, Profile, Usage } from '@shared/ipc/models';
import { AccountScreen } from '@renderer/features/account/account-screen';
import { configure } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { channelDay, reportRow, statuses } from './report-rows';
import { type Answers, renderApp, testProfile } from './renderer';

const NOTHING = () => null;
const BROUGHT = { credit: NOTHING, margins: NOTHING, channels: NOTHING, access: NOTHING, activity: NOTHING };

// The page is large, and asking jsdom for the style of every element to see whether it is hidden takes seconds.
configure({ defaultHidden: true });
export const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

export const accountId = accountIdSchema.parse('4021');
export const today = dayAt(Date.now(), 'Europe/Rome');

export const account: AccountRow = {
  id: accountId,
  name: 'Panificio Lusso',
  credit: thousandths(84_250),
  lowCreditThreshold: thousandths(100_000),
  hasLowCreditAlert: true,
  status: 'Active',
  isActive: true,
  phone: '+39 06 5550 101',
  phoneStatus: '🟢 Connected',
  qualityScore: 2,
  qualityReasons: null,
  hasOfficialVerification: null,
  dailyLimit: 1_000,
  contactedIn24h: 250,
  contactedIn7d: null,
  estimatedAvailableConversations: null,
  accountType: 2,
  countryCode: 'it',
  defaultCountryCode: null,
  defaultLanguage: null,
  defaultPrefix: null,
  timezone: 'Europe/Rome',
  agencyId: null,
  keyHeld: false,
  month: null,
  runway: { why: 'not-fetched', activeDays: 0, toZero: null, toThreshold: null },
  asOf: Date.now(),
};

export function accountPage(more: Partial<AccountPage> = {}): AccountPage {
  return { account, history: [], gone: false, keyFingerprint: null, ...more };
}

/** A day in which 10 messages went out and 4 came in, for 250 thousandths, of which 50 are profit; 1,000 were recharged. */
export function busyDay(day: string): ReportRow {
  return reportRow(day, {
    whatsapp: channelDay({ incoming: 3, marketing: statuses({ delivered: 2, read: 6 }), contactedOutbound: 5 }),
    sms: channelDay({ incoming: 1, utility: statuses({ sent: 1, error: 1 }) }),
    conversations: { marketing: 2, utility: null, authentication: null, service: null, other: null },
    transactionAmount: thousandths(-1_250),
    rechargeAmount: thousandths(1_000),
    profit: thousandths(50),
    profitBy: { ...reportRow(day).profitBy, marketing: thousandths(50) },
  });
}

/** A range of which all but the days of the gap were fetched, with these rows. */
export function usage(asked: { from: string; to: string }, rows: ReportRow[], gap?: DayRange): Usage {
  const range = { from: reportDay(asked.from), to: reportDay(asked.to) };
  const parts = gap
    ? [
        { from: range.from, to: addDays(gap.from, -1) },
        { from: addDays(gap.to, 1), to: range.to },
      ]
    : [range];
  const fetched = parts.filter((part) => daysOf(part).length > 0).map((part) => ({ ...part, fetchedAt: Date.now() }));
  return { rows, fetched, asOf: Date.now(), openFrom: addDays(today, -2), today };
}

function Page({ profile, tab: first }: { profile: Profile; tab: string }) {
  const [tab, setTab] = useState(first);
  return <AccountScreen profile={profile} accountId={accountId} tab={tab} brought={BROUGHT} onTab={setTab} />;
}

interface Shown {
  answers?: Answers;
  tab?: string;
  kind?: Profile['kind'];
  language?: 'en' | 'it';
}

/** The account page as the router shows it, over a main process in the test's hands. */
export function renderAccount({ answers = {}, tab = 'usage', kind = 'partner', language = 'en' }: Shown = {}) {
  const profile = { ...testProfile, kind };
  const rows = (range: { from: string; to: string }) =>
    usage(range, [busyDay(addDays(today, -5)), busyDay(addDays(today, -4))]);
  return renderApp(<Page profile={profile} tab={tab} />, {
    profiles: [profile],
    settings: { language },
    answers: {
      'accounts.get': () => accountPage(),
      'accounts.list': () => ({
        rows: [account],
        rowErrors: [],
        fetchedAt: Date.now(),
        lastError: null,
        partial: false,
      }),
      'usage.rows': rows,
      'usage.refresh': rows,
      'work.cancel': () => undefined,
      ...answers,
    },
  });
}
