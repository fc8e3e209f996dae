import type { Operation } from '@electron/journal/journal-api';
import type { SpokiSession } from '@electron/spoki/session';
import { type Channel, WHATSAPP } from '@shared/domain/channel';
import type { Intent, Made, SettlementEvidence } from '@shared/domain/operation';
import { hideSecretShapes } from '@shared/domain/secret-shape';
import { AppFailure } from '@shared/errors/app-error';
import type { OperationParts } from './parts';
import { readTeamBack } from './read-team-back';
import { senderSession } from './sender-session';

export type ReadBack = NonNullable<SettlementEvidence['readBack']>;

export interface ReadBackParts extends Pick<OperationParts, 'client' | 'journal' | 'session' | 'accountSession'> {
  signal: AbortSignal | undefined;
}

/** Asked for by a settling person, once more if it fails, and never with the answer of an earlier read. */
export const optionsOf = (signal: AbortSignal | undefined) =>
  ({ priority: 'settle', fresh: true, retries: 1, signal }) as const;

/**
 * Reads what a change of unknown outcome was about, with the key it was sent with; null for a kind that leaves nothing to be read.
 * @throws AppFailure the client's kinds; `vault-key-missing` if that key is held no longer
 */
export async function readBack(parts: ReadBackParts, operation: Operation): Promise<ReadBack | null> {
  const { intent } = operation.intent;
  if (!canBeReadBack(intent)) return null;
  const session = await senderSession(parts, operation.intent, intent);
  const ours = await madeByOthers(parts, operation);
  const found = await (isOfChannel(intent)
    ? readChannelBack(parts, session, intent, ours)
    : readTeamBack(parts, session, intent, { operation, ours }));
  return { ...found, seen: hideSecretShapes(found.seen).slice(0, 2_000) };
}

/** The ids of what other operations of the same kind are known to have made, which this one has not. */
async function madeByOthers({ journal }: ReadBackParts, { operationId, intent }: Operation): Promise<Set<string>> {
  const { profileId, accountId } = intent;
  const alike = await journal.recent({ profileId, accountId, kind: intent.intent.kind, amount: null, since: 0 });
  const made = alike
    .filter((other) => other.operationId !== operationId)
    .flatMap(({ records }) => records.map((record) => (record.type === 'OK' ? (record.made ?? null) : null)));
  return new Set(made.map(idOfMade).filter((id) => id !== null));
}

function idOfMade(made: Made | null): string | null {
  switch (made?.what) {
    case 'channel':
      return made.channelId;
    case 'role':
      return made.roleId;
    case 'invitation':
      return made.invitationId;
    default:
      return null;
  }
}

type ChannelIntent = Extract<Intent, { kind: 'create-channel' | 'rename-channel' | 'set-primary-channel' }>;
export type TeamIntent = Extract<
  Intent,
  {
    kind:
      'add-service-user' | 'change-role' | 'delete-role' | 'invite' | 'change-invitation-role' | 'delete-invitation';
  }
>;

function canBeReadBack(intent: Intent): intent is ChannelIntent | TeamIntent {
  switch (intent.kind) {
    case 'create-channel':
      // The channel can be found, but never the link, which is what was wanted.
      return intent.platform !== WHATSAPP;
    case 'rename-channel':
    case 'set-primary-channel':
    case 'add-service-user':
    case 'change-role':
    case 'delete-role':
    case 'invite':
    case 'change-invitation-role':
    case 'delete-invitation':
      return true;
    default:
      return false;
  }
}

function isOfChannel(intent: ChannelIntent | TeamIntent): intent is ChannelIntent {
  return intent.kind === 'create-channel' || intent.kind === 'rename-channel' || intent.kind === 'set-primary-channel';
}

async function readChannelBack(
  parts: ReadBackParts,
  session: SpokiSession,
  intent: ChannelIntent,
  ours: ReadonlySet<string>,
): Promise<ReadBack> {
  if (intent.kind === 'create-channel') return readNewChannel(parts, session, intent, ours);
  const { channelId } = intent;
  const channel = await unlessGone(parts.client.channels.get(session, { channelId }, optionsOf(parts.signal)));
  if (channel === null) return { shows: 'unclear', seen: `There is no channel ${channelId} any more.` };
  if (intent.kind === 'rename-channel') {
    const same = (channel.name ?? '') === (intent.name ?? '');
    return { shows: same ? 'as-asked' : 'as-before', seen: `The channel is called ${quoted(channel.name)}.` };
  }
  if (channel.isPrimary === null)
    return { shows: 'unclear', seen: 'Spoki does not say whether the channel is primary.' };
  return channel.isPrimary
    ? { shows: 'as-asked', seen: 'The channel is the primary one of its platform.' }
    : { shows: 'as-before', seen: 'The channel is not the primary one of its platform.' };
}

async function readNewChannel(
  { client, signal }: ReadBackParts,
  session: SpokiSession,
  { platform, identifier, name }: Extract<Intent, { kind: 'create-channel' }>,
  ours: ReadonlySet<string>,
): Promise<ReadBack> {
  if (identifier === null && name === null)
    return { shows: 'unclear', seen: 'The channel was to have neither a name nor a number to find it by.' };
  const { rows, rowErrors, partial } = await client.channels.list(session, {}, optionsOf(signal));
  const wanted = ({ identifier: own, name: called }: Channel): boolean =>
    identifier === null ? called === name : own === identifier.trim();
  const alike = rows.filter((one) => one.platform === platform && wanted(one) && !ours.has(one.id));
  const what = `platform ${platform} with ${identifier === null ? 'the name' : 'the address'} ${quoted(identifier ?? name)}`;
  if (alike.length === 1)
    return { shows: 'as-asked', seen: `There is one channel of ${what}; since when, Spoki does not say.` };
  if (alike.length > 1) return { shows: 'unclear', seen: `There are ${alike.length} channels of ${what}.` };
  return partial || rowErrors.length > 0
    ? { shows: 'unclear', seen: `Not all channels could be read; there is none of ${what} among the others.` }
    : { shows: 'as-before', seen: `There is no channel of ${what} among ${rows.length}.` };
}

/** What was read; null if there is none (any more). */
export async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (thrown) {
    if (thrown instanceof AppFailure && thrown.error.kind === 'not-found') return null;
    throw thrown;
  }
}

export const quoted = (text: string | null): string => (text === null || text === '' ? 'nothing' : `“${text}”`);
