import type { ChannelService } from '@electron/services/channels/channel-service';
import type { HandlersOf } from './handlers';

/** Channels, with the account's own key. */
export function channelHandlers({ channels }: { channels: ChannelService }): HandlersOf<'channels'> {
  return {
    'channels.list': (input) => channels.list(input),
    'channels.get': (input) => channels.get(input),
    'channels.find': (input) => channels.find(input),
    'channels.history': (input) => channels.history(input),
    'channels.watch': (input) => channels.watch(input),
  };
}
