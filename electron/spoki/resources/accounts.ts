import type { Account } from '@shared/domain/account';
import type { AccountId } from '@shared/domain/ids';
import type { AccountReport } from '@shared/domain/report';
import { z } from 'zod';
import { stringifyJson } from '../json';
import { OPERATIONS } from '../operation';
import type { NoArgs, Send } from '../request';
import { type AccountChannel, type AccountEntry, accountAnswer, channelAnswer } from '../schemas/account';
import { textField } from '../schemas/fields';
import { periodReportAnswer } from '../schemas/period-report';
import { type RowError, type Rows, bareArray, readRows } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';

/** One account as its own key sees it. */
export interface AccountWithChannels {
  account: Account;
  channels: AccountChannel[];
  channelErrors: RowError[];
  primaryChannelId: string | null;
  raw: string;
}

/** The account a phone number belongs to. */
export interface AccountByPhone extends AccountWithChannels {
  /** The channel with that number; null if Spoki did not say which. */
  matchedChannel: AccountChannel | null;
}

const extrasAnswer = z.object({
  primary_channel_id: textField,
  channels: z
    .unknown()
    .optional()
    .transform((value): unknown[] => (Array.isArray(value) ? value : [])),
  channel: z
    .unknown()
    .optional()
    .transform((value) => channelAnswer.safeParse(value).data ?? null),
});

const accountWithExtras = z
  .unknown()
  .optional()
  .transform((value, context): AccountByPhone => {
    const account = accountAnswer.safeParse(value);
    const extras = extrasAnswer.safeParse(value);
    if (!account.success || !extras.success) {
      for (const issue of account.error?.issues ?? extras.error?.issues ?? [])
        context.issues.push({ ...issue, code: 'custom', input: null });
      return z.NEVER;
    }
    const channels = readRows(extras.data.channels, channelAnswer, (channel) => channel);
    return {
      account: account.data,
      channels: channels.rows,
      channelErrors: channels.rowErrors,
      primaryChannelId: extras.data.primary_channel_id,
      matchedChannel: extras.data.channel,
      raw: stringifyJson(value),
    };
  });

export interface AccountsResource {
  /** The accounts this key may see: its own, as a list. (Reference: Accounts 1) */
  list(session: SpokiSession, args: NoArgs, options?: CallOptions): Promise<Rows<AccountEntry>>;
  /** (Reference: Accounts 2) */
  get(session: SpokiSession, args: { accountId: AccountId }, options?: CallOptions): Promise<AccountWithChannels>;
  /** @param args.phone E.164, e.g. `+391234567890`. Rejects with `not-found` if no channel has it. (Reference: Accounts 3) */
  byPhone(session: SpokiSession, args: { phone: string }, options?: CallOptions): Promise<AccountByPhone>;
  /** The current month; Spoki caches it for 30 minutes. (Reference: Accounts 4) */
  currentReport(session: SpokiSession, args: { accountId: AccountId }, options?: CallOptions): Promise<AccountReport>;
}

/** The operations of an account's key on the account itself. */
export function accountsResource(send: Send): AccountsResource {
  return {
    async list(session, _args, options) {
      const items = await send(session, { operation: OPERATIONS.accounts.list, schema: bareArray }, options);
      return readRows(items, accountAnswer, (account, raw): AccountEntry => ({ account, raw }));
    },
    get: (session, { accountId }, options) =>
      send(
        session,
        { operation: OPERATIONS.accounts.get, params: { id: accountId }, schema: accountWithExtras },
        options,
      ),
    byPhone: (session, { phone }, options) =>
      send(session, { operation: OPERATIONS.accounts.byPhone, params: { phone }, schema: accountWithExtras }, options),
    currentReport: (session, { accountId }, options) =>
      send(
        session,
        { operation: OPERATIONS.accounts.currentReport, params: { id: accountId }, schema: periodReportAnswer },
        options,
      ),
  };
}
