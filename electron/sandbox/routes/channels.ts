import { refuse, refuseNotFound } from '../errors';
import { type AccountOperation, type Answer, NO_CONTENT, ok, type SandboxRequest } from '../operation';
import { CHANNEL_PAGES, paginate } from '../pagination';
import type { AccountRecord, ChannelRecord, SandboxState } from '../state';
import { createChannel, demoteOthers } from './channel-create';
import { channelJson, foundChannelJson, promotedChannelJson } from './channel-json';
import { bodyObject, numberIn } from './parse';

const REFRESH_PAUSE_MS = 5 * 60_000;

function channelIn({ params }: SandboxRequest, state: SandboxState, account: AccountRecord): ChannelRecord {
  const id = numberIn(params['id']);
  const channel = state.channels(account).find((one) => one.id === id);
  return channel ?? refuse(404, 'No AccountChannel matches the given query.');
}

function list(request: SandboxRequest, state: SandboxState, account: AccountRecord): Answer {
  const waba = request.query.get('whatsapp_business_account') ?? request.query.get('waba');
  const found = state.channels(account).filter(({ clientId }) => waba === null || clientId === waba);
  return ok(paginate(request, found.map(channelJson), CHANNEL_PAGES));
}

function rename(request: SandboxRequest, state: SandboxState, account: AccountRecord): Answer {
  const channel = channelIn(request, state, account);
  const { name } = bodyObject(request);
  if (name === null || typeof name === 'string') {
    channel.name = name;
    request.applied({ account: account.id, channel: channel.id });
  }
  return ok(channelJson(channel));
}

function setPrimary(request: SandboxRequest, state: SandboxState, account: AccountRecord): Answer {
  const channel = channelIn(request, state, account);
  demoteOthers(state.channels(account), channel.platform);
  channel.isPrimary = true;
  request.applied({ account: account.id, channel: channel.id });
  return ok(promotedChannelJson(channel, account.id));
}

/** Asks the provider at most once in five minutes; the answer is 204 either way, and what the provider says comes later. */
function refresh(request: SandboxRequest, state: SandboxState, account: AccountRecord): Answer {
  const channel = channelIn(request, state, account);
  const now = state.clock.now();
  if (channel.refreshedAt !== null && now - channel.refreshedAt < REFRESH_PAUSE_MS) return NO_CONTENT;
  channel.refreshedAt = now;
  channel.refreshDue = now + (state.options.refreshDelayMs ?? 0);
  request.applied({ account: account.id, channel: channel.id });
  return NO_CONTENT;
}

function lookUp({ params }: SandboxRequest, state: SandboxState, account: AccountRecord): Answer {
  const wanted = params['identifier'];
  const channel = state.channels(account).find(({ identifier }) => identifier !== null && identifier === wanted);
  return ok(foundChannelJson(channel ?? refuseNotFound()));
}

const RUNS: readonly [AccountOperation['method'], string, AccountOperation['run']][] = [
  ['GET', '', list],
  ['POST', '', createChannel],
  ['GET', 'phone/:identifier/', lookUp],
  ['GET', ':id/', (request, state, account) => ok(channelJson(channelIn(request, state, account)))],
  ['PATCH', ':id/', rename],
  ['PUT', ':id/', rename],
  ['POST', ':id/set-primary/', setPrimary],
  ['POST', ':id/refresh-wa-status/', refresh],
];

/** Reference: Channels. It states no limits. */
export const CHANNEL_OPERATIONS: readonly AccountOperation[] = RUNS.map(([method, path, run]) => ({
  method,
  path: `channel/${path}`,
  key: 'account',
  perMinute: null,
  run,
}));
