import { dayNumber, dayText } from '../clock';
import { refuse, refuseNotFound } from '../errors';
import { type AccountOperation, ok } from '../operation';
import type { AccountRecord, SandboxState } from '../state';
import { accountReportJson, periodsOf } from '../traffic/periods';
import { accountChannelJson, accountJson, labelledChannelJson, primaryChannel } from './account-json';
import { numberIn } from './parse';

/** An account key opens its own account only; any other id is not found. */
function own(id: string | undefined, account: AccountRecord): AccountRecord {
  return numberIn(id) === account.id ? account : refuseNotFound();
}

const digitsOf = (phone: string | null): string => (phone ?? '').replace(/\D/g, '');

function withChannels(state: SandboxState, account: AccountRecord): object {
  const channels = state.channels(account);
  return {
    ...accountJson(state, account),
    primary_channel_id: primaryChannel(channels)?.id ?? null,
    channels: channels.map((channel) => accountChannelJson(account, channel)),
  };
}

function byPhone(state: SandboxState, account: AccountRecord, phone: string): object {
  const matched = state.channels(account).find(({ identifier }) => {
    const digits = digitsOf(identifier);
    return digits !== '' && digits === digitsOf(phone);
  });
  if (!matched) refuse(404, 'Channel not found');
  const channel = accountChannelJson(account, matched);
  return { ...withChannels(state, account), matched_channel_id: matched.id, channel };
}

function currentReport(state: SandboxState, account: AccountRecord): object {
  const today = state.today(account);
  const start = `${dayText(today).slice(0, 7)}-01`;
  const [period] = periodsOf(account, dayNumber(start), today, 'month').values();
  return accountReportJson(account.id, start, period ?? null);
}

/** Reference: Accounts. */
export const ACCOUNT_OPERATIONS: readonly AccountOperation[] = [
  {
    method: 'GET',
    path: 'accounts/',
    key: 'account',
    perMinute: 5,
    run: (_request, state, account) => ok([withChannels(state, account)]),
  },
  {
    method: 'GET',
    path: 'accounts/:id/',
    key: 'account',
    perMinute: 5,
    run({ params }, state, account) {
      const channels = state.channels(own(params['id'], account));
      const labelled = channels.map((channel) => labelledChannelJson(account, channel));
      return ok({ ...accountJson(state, account), channels: labelled });
    },
  },
  {
    method: 'GET',
    path: 'accounts/phone/:phone/',
    key: 'account',
    perMinute: 5,
    run: ({ params }, state, account) => ok(byPhone(state, account, params['phone'] ?? '')),
  },
  {
    method: 'GET',
    path: 'accounts/:id/current_report/',
    key: 'account',
    perMinute: 5,
    run: ({ params }, state, account) => ok(currentReport(state, own(params['id'], account))),
  },
  {
    method: 'POST',
    path: 'accounts/:id/onboarding/',
    key: 'account',
    perMinute: null,
    run: () => refuseNotFound(),
  },
];
