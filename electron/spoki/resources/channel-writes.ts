import { MAX_SMS_NAME, type ChannelId, SMS_ONE_WAY } from '@shared/domain/channel';
import { fail } from '@shared/errors/app-error';
import type { z } from 'zod';
import { OPERATIONS } from '../operation';
import type { SpokiRequest } from '../request';
import { type NewLinkAnswer, linkAnswer, newChannelAnswer } from '../schemas/written';
import { plain } from './write-parts';

interface NewChannel {
  name: string | null;
  isPrimary: boolean;
}

/** The operations of an account's own key that change channels, as values for `client.write` and `client.preview`. */
export const CHANNEL_WRITES = {
  /** Begins a WhatsApp channel, which the client finishes by the link. (Reference: Channels 154, branch A) */
  createWhatsApp: (channel: NewChannel): SpokiRequest<NewLinkAnswer> => ({
    operation: OPERATIONS.channels.create,
    body: { platform: 1, ...nameAndRank(channel) },
    schema: linkAnswer,
  }),

  /**
   * Makes a channel of any other platform.
   * @throws AppFailure `invalid-input` for an SMS profile name that is missing or too long (Reference: Channels 154, branches B and C)
   */
  create: ({
    platform,
    identifier,
    ...channel
  }: NewChannel & { platform: number; identifier: string | null }): SpokiRequest<
    z.output<typeof newChannelAnswer>
  > => ({
    operation: OPERATIONS.channels.create,
    body: {
      platform,
      ...nameAndRank(channel),
      ...(platform === SMS_ONE_WAY ? { identifier: smsName(identifier) } : identifier === null ? {} : { identifier }),
    },
    schema: newChannelAnswer,
  }),

  /** (Reference: Channels 155) */
  rename: ({ channelId, name }: { channelId: ChannelId; name: string | null }): SpokiRequest<null> =>
    plain(OPERATIONS.channels.rename, { params: { id: channelId }, body: { name } }),

  /** (Reference: Channels 156) */
  setPrimary: ({ channelId }: { channelId: ChannelId }): SpokiRequest<null> =>
    plain(OPERATIONS.channels.setPrimary, { params: { id: channelId }, body: {} }),

  /** Sent without a body, as the reference demands. (Reference: Channels 157) */
  refreshWaStatus: ({ channelId }: { channelId: ChannelId }): SpokiRequest<null> =>
    plain(OPERATIONS.channels.refreshWaStatus, { params: { id: channelId } }),
} as const;

function nameAndRank({ name, isPrimary }: NewChannel): Record<string, unknown> {
  return { ...(name === null ? {} : { name }), is_primary: isPrimary };
}

function smsName(identifier: string | null): string {
  const name = identifier?.trim() ?? '';
  if (name !== '' && name.length <= MAX_SMS_NAME) return name;
  const problem = `an SMS profile name has 1 to ${MAX_SMS_NAME} characters`;
  return fail('invalid-input', problem, { fields: { identifier: [problem] } });
}
