import { type Channel, channelIdSchema, WHATSAPP } from '@shared/domain/channel';

/** An active, sound, primary WhatsApp channel, with what differs. */
export function aChannel({ id = '71', ...changes }: Partial<Omit<Channel, 'id'>> & { id?: string } = {}): Channel {
  return {
    id: channelIdSchema.parse(id),
    name: 'Main WhatsApp',
    identifier: '+390612345678',
    wabaId: '1000000000000001',
    platform: WHATSAPP,
    isPrimary: true,
    status: 'active',
    phoneStatus: 'connected',
    quality: 'green',
    raw: { platform: '1', status: '3', phoneStatus: '4', quality: '1' },
    ...changes,
  };
}
