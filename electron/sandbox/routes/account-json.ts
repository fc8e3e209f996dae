import type { AccountRecord, ChannelRecord, SandboxState } from '../state';

const QUALITY_LABELS = ['❔ Undefined', '🟢 Green', '🟡 Yellow', '🔴 Red'];
const CHANNEL_STATUS_LABELS = ['', 'Onboarding Started', 'Connected', 'Active', 'Disconnected'];

function contacted(state: SandboxState, account: AccountRecord, days: number): number {
  const today = state.today(account);
  let contacts = 0;
  for (let day = today - days + 1; day <= today; day++) contacts += account.books.figures(day)?.whatsapp.outbound ?? 0;
  return contacts;
}

function conversationsLeft(state: SandboxState, account: AccountRecord, credit: number): number {
  const price = account.books.profile.costs.marketing + account.books.marginsOn(state.today(account)).marketing;
  return Math.max(0, Math.floor(credit / Math.max(1, price)));
}

/** The 22 fields of the recorded lists (Reference: Partners, "Get associated accounts"). */
export function accountJson(state: SandboxState, account: AccountRecord): object {
  const credit = state.credit(account);
  return {
    id: account.id,
    name: account.name,
    current_credit: credit,
    status: account.status,
    default_language: account.defaultLanguage,
    phone: account.phone,
    has_official_verification: account.hasOfficialVerification,
    daily_limit: account.dailyLimit,
    phone_status: account.phoneStatus,
    quality_score: account.qualityScore,
    quality_reasons: account.qualityReasons,
    is_active: account.isActive,
    country_code: account.countryCode,
    estimated_available_conversations: conversationsLeft(state, account, credit),
    account_type: account.accountType,
    default_pricing_delta: 0,
    low_credit_threshold: account.lowCreditThreshold,
    has_low_credit_alert: account.isActive && credit < account.lowCreditThreshold,
    default_prefix: account.defaultPrefix,
    default_country_code: account.defaultCountryCode,
    timezone: account.timezone,
    contacted_in_24h: contacted(state, account, 1),
    contacted_in_7d: contacted(state, account, 7),
  };
}

function isWhatsapp(channel: ChannelRecord): boolean {
  return channel.platform === 1;
}

/** The 10 fields of a channel inside an account (Reference: Accounts, its first list of fields). */
export function accountChannelJson(account: AccountRecord, channel: ChannelRecord): object {
  return {
    id: channel.id,
    name: channel.name,
    phone: channel.identifier,
    phone_status: isWhatsapp(channel) ? account.phoneStatus : 'Undefined',
    quality_score: channel.qualityScore,
    quality_reasons: isWhatsapp(channel) ? account.qualityReasons : null,
    has_official_verification: account.hasOfficialVerification,
    daily_limit: account.dailyLimit,
    account_type: account.accountType,
    is_active: channel.status === 3,
  };
}

/** The 7 labelled fields of a channel in the recorded answer of "Retrieve account". */
export function labelledChannelJson(account: AccountRecord, channel: ChannelRecord): object {
  return {
    name: channel.name,
    identifier: channel.identifier,
    platform: isWhatsapp(channel) ? 'WhatsApp' : 'SMS',
    status: CHANNEL_STATUS_LABELS[channel.status] ?? String(channel.status),
    phone_status: isWhatsapp(channel) ? account.phoneStatus : '❔ Undefined',
    quality_score: QUALITY_LABELS[channel.qualityScore] ?? String(channel.qualityScore),
    is_primary: channel.isPrimary,
  };
}

/** The primary WhatsApp channel, or else the first primary one. */
export function primaryChannel(channels: readonly ChannelRecord[]): ChannelRecord | undefined {
  const primaries = channels.filter((channel) => channel.isPrimary);
  return primaries.find(isWhatsapp) ?? primaries[0];
}
