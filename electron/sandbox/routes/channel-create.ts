import { refuse, refuseField } from '../errors';
import { makeOnboardingLink } from '../onboarding-links';
import { type Answer, ok, type SandboxRequest } from '../operation';
import { newChannel } from '../seed/channels';
import type { AccountRecord, ChannelRecord, SandboxState } from '../state';
import { channelJson } from './channel-json';
import { bodyObject, optionalText } from './parse';

const SMS_NAME_LENGTH = 11;

function platformIn(body: Record<string, unknown>): number {
  const platform = body['platform'];
  if (platform === undefined || platform === null) refuseField('platform', 'This field is required.');
  if (typeof platform === 'number' && Number.isInteger(platform) && platform >= 1 && platform <= 10) return platform;
  return refuseField('platform', `"${String(platform)}" is not a valid choice.`);
}

/** Takes "primary" from the other channels of the platform; other platforms keep theirs. */
export function demoteOthers(channels: readonly ChannelRecord[], platform: number): void {
  for (const channel of channels) if (channel.platform === platform) channel.isPrimary = false;
}

function onboardWhatsapp(
  request: SandboxRequest,
  channel: ChannelRecord,
  state: SandboxState,
  account: AccountRecord,
): Answer {
  const link = makeOnboardingLink(request, state, account, channel.id);
  channel.authToken = link.auth_token;
  channel.identifier = null;
  return ok(link);
}

function smsNameIn(body: Record<string, unknown>): string {
  const name = optionalText(body, 'identifier')?.trim();
  if (!name) refuse(400, "'sms_profile_name' is required");
  if (name.length > SMS_NAME_LENGTH) refuse(400, `'sms_profile_name' must be at most ${SMS_NAME_LENGTH} characters`);
  return name;
}

/** Names of capital letters alone pass at once, others wait for a review: the sandbox's own rule. */
function reviewSmsName(channel: ChannelRecord, name: string): Answer {
  channel.identifier = name;
  const approved = /^[A-Z]+$/.test(name);
  channel.status = approved ? 3 : 2;
  if (approved) return ok({ sms_profile_name: name, approved });
  const message = "Request received. You'll be notified via email once reviewed.";
  return { status: 202, body: { message, approved } };
}

/** Reference: Channels, "Create channel", with its three branches. */
export function createChannel(request: SandboxRequest, state: SandboxState, account: AccountRecord): Answer {
  const body = bodyObject(request);
  const platform = platformIn(body);
  const name = optionalText(body, 'name');
  if (name !== null && name.length > 256) refuseField('name', 'Ensure this field has no more than 256 characters.');
  const smsName = platform === 3 ? smsNameIn(body) : null;
  const channels = state.channels(account);
  const channel = newChannel(state.newId(), platform, name, optionalText(body, 'identifier'));
  if (body['is_primary'] === true) {
    demoteOthers(channels, platform);
    channel.isPrimary = true;
  }
  channels.push(channel);
  request.applied({ account: account.id, channel: channel.id, platform, name });
  if (platform === 1) return onboardWhatsapp(request, channel, state, account);
  if (smsName !== null) return reviewSmsName(channel, smsName);
  return { status: 201, body: channelJson(channel) };
}
