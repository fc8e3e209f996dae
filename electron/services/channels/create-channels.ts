import { type ChannelParts, ChannelService } from './channel-service';

/** Joins the reads of channels with the store. */
export function createChannels(parts: ChannelParts): { channels: ChannelService } {
  return { channels: new ChannelService(parts) };
}
