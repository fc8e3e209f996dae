import { hash32 } from './rng';
import { newChannel } from './seed/channels';
import type { AccountRecord, ChannelRecord, SandboxState } from './state';

function madeUpPhone(state: SandboxState, account: AccountRecord, channel: ChannelRecord): string {
  const digits = String(hash32(state.seed, account.id, channel.id) % 10_000_000).padStart(7, '0');
  return `${account.defaultPrefix.slice(1)}557${digits}`;
}

function connect(state: SandboxState, account: AccountRecord, channel: ChannelRecord): void {
  channel.status = 2;
  channel.phoneStatus = 1;
  channel.provider.phoneStatus = 1;
  channel.authToken = null;
  channel.identifier = madeUpPhone(state, account, channel);
  channel.clientId = String(1_000_000_000_000_000 + hash32(state.seed, channel.id, 'waba'));
  if (account.isActive) return;
  account.status = 'Connected';
  account.phone = channel.identifier;
  account.phoneStatus = '⏳ Pending';
}

function activate(account: AccountRecord, channel: ChannelRecord): void {
  channel.status = 3;
  channel.phoneStatus = 4;
  channel.qualityScore = 1;
  channel.provider = { phoneStatus: 4, qualityScore: 1 };
  if (account.isActive) return;
  account.status = 'Active';
  account.isActive = true;
  account.phoneStatus = '🟢 Connected';
  account.qualityScore = 1;
}

/**
 * Plays the client who goes one step further with WhatsApp: asks for a channel, connects it, has it activated.
 * @returns the account's status after that; an account with nothing left to do keeps its own
 */
export function advanceOnboarding(state: SandboxState, account: AccountRecord): string {
  const channels = state.channels(account);
  const open = channels.find(({ platform, status }) => platform === 1 && status < 3);
  if (open?.status === 1) connect(state, account, open);
  else if (open) activate(account, open);
  else if (!account.isActive && account.status === 'Created') {
    const channel = newChannel(state.newId(), 1, 'Main WhatsApp', null);
    channel.isPrimary = true;
    channels.push(channel);
    account.status = 'Onboarding Started';
  }
  return account.status;
}
