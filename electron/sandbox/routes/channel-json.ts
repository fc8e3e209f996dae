import type { ChannelRecord } from '../state';

const PHONE_STATUS_WORDS = [
  'UNKNOWN',
  'PENDING',
  'OFFLINE',
  'FLAGGED',
  'CONNECTED',
  'RATE_LIMITED',
  'WARNED',
  'RESTRICTED',
  'INTEGRITY_VIOLATION',
  'BANNED',
  'DELETED',
];
const QUALITY_WORDS = ['UNKNOWN', 'GREEN', 'YELLOW', 'RED'];

const wordOf = (words: readonly string[], code: number): string => words[code] ?? String(code);

/** The 10 fields of "List channels", in numbers. */
export function channelJson(channel: ChannelRecord): object {
  return {
    id: channel.id,
    name: channel.name,
    identifier: channel.identifier,
    client_id: channel.clientId,
    platform: channel.platform,
    is_primary: channel.isPrimary,
    status: channel.status,
    quality_score: channel.qualityScore,
    phone_status: channel.phoneStatus,
    metadata: {},
  };
}

/** The other 10 fields that "Set primary channel" shows. */
export function promotedChannelJson(channel: ChannelRecord, accountId: number): object {
  return {
    id: channel.id,
    name: channel.name,
    phone: channel.identifier,
    platform: channel.platform,
    status: channel.status,
    is_primary: channel.isPrimary,
    phone_status: channel.phoneStatus,
    quality_score: channel.qualityScore === 0 ? null : wordOf(QUALITY_WORDS, channel.qualityScore),
    waba_id: channel.clientId,
    account: accountId,
  };
}

/** The 10 fields that "Lookup channel by phone" shows, with words for codes. */
export function foundChannelJson(channel: ChannelRecord): object {
  return {
    id: channel.id,
    name: channel.name,
    identifier: channel.identifier,
    platform: channel.platform,
    status: channel.status,
    phone_status: wordOf(PHONE_STATUS_WORDS, channel.phoneStatus),
    quality_score: wordOf(QUALITY_WORDS, channel.qualityScore),
    is_primary: channel.isPrimary,
    waba: channel.clientId,
    auth_token: channel.authToken,
  };
}
