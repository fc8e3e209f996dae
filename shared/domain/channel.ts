import { z } from 'zod';

/** Spoki's id of a channel, as text for the same reason as an account's id. */
export const channelIdSchema = z
  .string()
  .regex(/^\d{1,20}$/, 'a channel id is 1 to 20 decimal digits')
  .brand<'ChannelId'>();
export type ChannelId = z.infer<typeof channelIdSchema>;

/** Platforms are numbers from 1 to 10, of which the reference names two. (Reference: Channels 152, 154.) */
export const WHATSAPP = 1;
export const SMS_ONE_WAY = 3;
export const PLATFORM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const platformSchema = z.number().int().min(1).max(10);

/** The most characters of an SMS profile name. (Reference: Channels 154, branch B.) */
export const MAX_SMS_NAME = 11;
/** The most characters of a channel's own name. (Reference: Channels 154.) */
export const MAX_CHANNEL_NAME = 256;

/** By their numbers from 1. (Reference: Channels 152, `status`.) */
export const CHANNEL_STATUSES = ['onboarding-started', 'connected', 'active', 'disconnected'] as const;
export type ChannelStatus = (typeof CHANNEL_STATUSES)[number];

/** By their numbers from 0. (Reference: Channels 152, "phone_status codes".) */
export const CHANNEL_PHONE_STATUSES = [
  'unknown',
  'pending',
  'offline',
  'flagged',
  'connected',
  'rate-limited',
  'warned',
  'restricted',
  'integrity-violation',
  'banned',
  'deleted',
] as const;
export type ChannelPhoneStatus = (typeof CHANNEL_PHONE_STATUSES)[number];

/** By their numbers from 0. (Reference: Channels 152, `quality_score`.) */
export const CHANNEL_QUALITIES = ['unknown', 'green', 'yellow', 'red'] as const;
export type ChannelQuality = (typeof CHANNEL_QUALITIES)[number];

const rawText = z.string().nullable();

/**
 * A channel of an account, in one form for the shapes of the reference: numbers or labels, `identifier` or `phone`, `client_id`, `waba` or
 * `waba_id`. A class is null where Spoki sent nothing or something unknown; `raw` holds what came, to be shown as it is.
 */
export const channelSchema = z.object({
  id: channelIdSchema,
  name: z.string().nullable(),
  /** The phone number, SMS profile name or other address. */
  identifier: z.string().nullable(),
  /** Of Meta's WhatsApp Business account. */
  wabaId: z.string().nullable(),
  platform: z.number().int().nullable(),
  isPrimary: z.boolean().nullable(),
  status: z.enum(CHANNEL_STATUSES).nullable(),
  phoneStatus: z.enum(CHANNEL_PHONE_STATUSES).nullable(),
  quality: z.enum(CHANNEL_QUALITIES).nullable(),
  raw: z.object({ platform: rawText, status: rawText, phoneStatus: rawText, quality: rawText }),
});
export type Channel = z.infer<typeof channelSchema>;
