import { phoneStatusClass } from '@shared/domain/account';
import { hash32 } from './rng';
import { newChannel } from './seed/channels';
import type { AccountRecord, ChannelRecord, SandboxState } from './state';

function madeUpPhone(state: SandboxState, account: AccountRecord, channel: ChannelRecord): string {
  const digits = String(hash32(state.seed, account.id, channel.id) % 10_000_000).padStart(7, '0');
  return `${account.defaultPrefix.slice(1)}557${digits}`;
}

/** The WhatsApp channel that is on its way: this one, or the first; null if there is none. */
function onItsWay(state: SandboxState, account: AccountRecord, channelId: number | null): ChannelRecord | null {
  const open = state.channels(account).filter(({ platform, status }) => platform === 1 && status < 3);
  return open.find(({ id }) => id === channelId) ?? open[0] ?? null;
}

/** Whether the client has yet to begin, or to begin anew after a disconnection. A banned number does not come back. */
function mayStart(account: AccountRecord): boolean {
  return account.status === 'Created' || (account.status === 'Disconnected' && !account.phoneStatus.includes('Banned'));
}

function start(state: SandboxState, account: AccountRecord, channelId: number | null): ChannelRecord {
  const channels = state.channels(account);
  const lost = channels.find(({ platform, status }) => platform === 1 && status === 4);
  const channel = onItsWay(state, account, channelId) ?? lost ?? newChannel(state.newId(), 1, 'Main WhatsApp', null);
  if (!channels.includes(channel)) channels.push(channel);
  if (!channels.some(({ platform, isPrimary }) => platform === 1 && isPrimary)) channel.isPrimary = true;
  channel.status = 1;
  channel.phoneStatus = 0;
  channel.provider = { phoneStatus: 0, qualityScore: 0 };
  account.status = 'Onboarding Started';
  account.phoneStatus = 'Undefined';
  return channel;
}

function connect(state: SandboxState, account: AccountRecord, channel: ChannelRecord): void {
  channel.status = 2;
  channel.phoneStatus = 1;
  channel.provider.phoneStatus = 1;
  channel.authToken = null;
  channel.identifier ??= madeUpPhone(state, account, channel);
  channel.clientId ??= String(1_000_000_000_000_000 + hash32(state.seed, channel.id, 'waba'));
  if (account.isActive) return;
  account.status = 'Connected';
  account.phone = channel.identifier;
  account.phoneStatus = '⏳ Pending';
}

function setQuality(account: AccountRecord, channel: ChannelRecord, phoneStatus: number, qualityScore: number): void {
  channel.phoneStatus = phoneStatus;
  channel.qualityScore = qualityScore;
  channel.provider = { phoneStatus, qualityScore };
  account.phoneStatus = phoneStatus === 3 ? '🟡 Flagged' : '🟢 Connected';
  account.qualityScore = qualityScore;
  account.qualityReasons = qualityScore === 3 ? 'HIGH_BLOCK_RATE' : null;
}

function activate(account: AccountRecord, channel: ChannelRecord): void {
  channel.status = 3;
  if (account.isActive) {
    channel.phoneStatus = 4;
    channel.qualityScore = 1;
    channel.provider = { phoneStatus: 4, qualityScore: 1 };
    return;
  }
  setQuality(account, channel, 4, 1);
  account.status = 'Active';
  account.isActive = true;
}

/** What comes to those who are active: a review passed, trouble where the seed has it, its end a step later. */
function liveOn(state: SandboxState, account: AccountRecord): void {
  const channels = state.channels(account);
  const reviewed = channels.find(({ platform, status }) => platform === 3 && status === 2);
  const main = channels.find(({ platform, isPrimary, status }) => platform === 1 && isPrimary && status === 3);
  if (reviewed) reviewed.status = 3;
  else if (!main) return;
  else if (account.qualityScore === 3 || phoneStatusClass(account.phoneStatus) === 'flagged')
    setQuality(account, main, 4, 1);
  else if (account.trouble === 'flagged') setQuality(account, main, 3, 2);
  else if (account.trouble === 'red') setQuality(account, main, 4, 3);
}

/**
 * The client looks at an onboarding link for the first time.
 * @param channelId the channel that the link was made for, null for a link of the account
 * @returns the channel that the link leads on with; null if there is nothing to do
 */
export function openOnboarding(
  state: SandboxState,
  account: AccountRecord,
  channelId: number | null,
): ChannelRecord | null {
  return mayStart(account) ? start(state, account, channelId) : onItsWay(state, account, channelId);
}

/**
 * Plays the client who goes one step further with WhatsApp: asks for a channel, connects it, has it activated; and after that what may
 * come to an active account.
 * @param channelId goes on with this channel if it is on its way
 * @returns the account's status after that; an account with nothing left to do keeps its own
 */
export function advanceOnboarding(
  state: SandboxState,
  account: AccountRecord,
  channelId: number | null = null,
): string {
  const open = onItsWay(state, account, channelId);
  if (mayStart(account)) start(state, account, channelId);
  else if (open?.status === 1) connect(state, account, open);
  else if (open) activate(account, open);
  else liveOn(state, account);
  return account.status;
}
