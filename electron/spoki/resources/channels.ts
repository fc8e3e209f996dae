import type { Channel, ChannelId } from '@shared/domain/channel';
import { AppFailure } from '@shared/errors/app-error';
import { OPERATIONS } from '../operation';
import { collectPages, pageAnswer } from '../pagination';
import type { NoArgs, Send } from '../request';
import { channelRow } from '../schemas/channel';
import { readRows } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';
import type { Listed } from './reports';

/** The most that a page may have. (Reference: Channels 152) */
const PAGE_SIZE = '30';
/** The lookup's path takes nothing else. (Reference: Channels 158, "characters other than / and .") */
const CAN_BE_LOOKED_UP = /^[^/.]+$/;

export interface ChannelsResource {
  /** All pages, every stage of life included. (Reference: Channels 152) */
  list(session: SpokiSession, args: NoArgs, options?: CallOptions): Promise<Listed<Channel>>;
  /** Rejects with `not-found` for another account's channel too. (Reference: Channels 153) */
  get(session: SpokiSession, args: { channelId: ChannelId }, options?: CallOptions): Promise<Channel>;
  /**
   * The first channel whose identifier is exactly this; null if there is none. One with `/` or `.`, which the lookup cannot take, is
   * looked for in the list. (Reference: Channels 158)
   */
  find(session: SpokiSession, args: { identifier: string }, options?: CallOptions): Promise<Channel | null>;
}

/** The reads of an account's key on its channels. */
export function channelsResource(send: Send): ChannelsResource {
  const list: ChannelsResource['list'] = async (session, _args, options) => {
    const { items, partial } = await collectPages((page) => {
      const query = { page_size: PAGE_SIZE, ...(page > 1 && { page: String(page) }) };
      return send(session, { operation: OPERATIONS.channels.list, query, schema: pageAnswer }, options);
    });
    return { ...readRows(items, channelRow, (channel) => channel), partial };
  };
  return {
    list,
    get: (session, { channelId }, options) =>
      send(session, { operation: OPERATIONS.channels.get, params: { id: channelId }, schema: channelRow }, options),
    async find(session, { identifier }, options) {
      if (!CAN_BE_LOOKED_UP.test(identifier)) {
        const { rows } = await list(session, {}, options);
        return rows.find((channel) => channel.identifier === identifier) ?? null;
      }
      try {
        const request = { operation: OPERATIONS.channels.byIdentifier, params: { identifier }, schema: channelRow };
        return await send(session, request, options);
      } catch (thrown) {
        if (thrown instanceof AppFailure && thrown.error.kind === 'not-found') return null;
        throw thrown;
      }
    },
  };
}
