import { statusWords } from '@shared/domain/account';
import { hash32 } from '../rng';
import type { AccountRecord, ChannelRecord } from '../state';

// The account's label against the eleven numbers of channel/ (Reference: Channels, "phone_status codes").
const PHONE_STATUS_CODES: Record<string, number> = {
  connected: 4,
  flagged: 3,
  restricted: 7,
  banned: 9,
  disconnected: 2,
  migrated: 2,
  pending: 1,
  'rate limited': 5,
  unverified: 0,
};

const STATUS_CODES: Record<string, number> = { active: 3, connected: 2, disconnected: 4 };

function phoneStatusCode(label: string): number {
  return PHONE_STATUS_CODES[statusWords(label).toLowerCase()] ?? 0;
}

function blank(id: number, platform: number): ChannelRecord {
  return {
    id,
    name: null,
    identifier: null,
    clientId: null,
    platform,
    isPrimary: false,
    status: 1,
    qualityScore: 0,
    phoneStatus: 0,
    authToken: null,
    provider: { phoneStatus: 0, qualityScore: 0 },
    refreshedAt: null,
    refreshDue: null,
  };
}

/** A channel that has just been asked for (status 1, onboarding started). */
export function newChannel(
  id: number,
  platform: number,
  name: string | null,
  identifier: string | null,
): ChannelRecord {
  return { ...blank(id, platform), name, identifier };
}

function whatsappChannel(seed: string, account: AccountRecord): ChannelRecord {
  const phoneStatus = phoneStatusCode(account.phoneStatus);
  const provider = { phoneStatus, qualityScore: account.qualityScore };
  // One in six shows an older state than the provider knows, so that a refresh has something to change.
  const stale = hash32(seed, account.id, 'stale') % 6 === 0 && account.isActive;
  return {
    ...blank(account.id * 10 + 1, 1),
    name: 'Main WhatsApp',
    identifier: account.phone,
    clientId: String(1_000_000_000_000_000 + hash32(seed, account.id, 'waba')),
    isPrimary: true,
    status: STATUS_CODES[account.status.toLowerCase()] ?? 1,
    qualityScore: stale ? 0 : account.qualityScore,
    phoneStatus: stale ? 1 : phoneStatus,
    provider,
  };
}

function smsChannel(account: AccountRecord): ChannelRecord {
  const letters = account.name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 11);
  return {
    ...blank(account.id * 10 + 3, 3),
    name: 'SMS sender',
    identifier: letters || 'SMSINFO',
    isPrimary: true,
    status: 3,
  };
}

function secondChannel(seed: string, account: AccountRecord): ChannelRecord {
  const digits = String(hash32(seed, account.id, 'second') % 10_000_000).padStart(7, '0');
  return {
    ...whatsappChannel(seed, account),
    id: account.id * 10 + 2,
    name: 'Second WhatsApp',
    identifier: `${account.defaultPrefix}556${digits}`,
    isPrimary: false,
  };
}

/** The channels an account starts with: WhatsApp where it has a phone, SMS where it sends any, a second number for a few. */
export function channelsOfAccount(seed: string, account: AccountRecord): ChannelRecord[] {
  const channels: ChannelRecord[] = [];
  if (account.phone !== null) channels.push(whatsappChannel(seed, account));
  if (account.status === 'Onboarding Started') channels.push(blank(account.id * 10 + 1, 1));
  if (account.books.profile.sms !== null) channels.push(smsChannel(account));
  if (account.isActive && hash32(seed, account.id, 'second') % 7 === 0) channels.push(secondChannel(seed, account));
  return channels;
}
