import { statusWords } from '@shared/domain/account';
import {
  CHANNEL_PHONE_STATUSES,
  CHANNEL_QUALITIES,
  CHANNEL_STATUSES,
  type Channel,
  SMS_ONE_WAY,
  WHATSAPP,
  channelIdSchema,
} from '@shared/domain/channel';
import { z } from 'zod';
import { flagField, idField, integerField, looseTextField, textField } from './fields';

/** The labels of platforms that the reference names (Channels 152, "Platform codes"). */
const PLATFORM_LABELS: Readonly<Record<string, number>> = { whatsapp: WHATSAPP, 'sms-one-way': SMS_ONE_WAY };

/** `"🟢 Green"`, `"GREEN"`, `"RATE_LIMITED"` and `"Rate Limited"` as one lower-case word with hyphens. */
function wordOf(label: string): string {
  return statusWords(label)
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** A class by its number, the first of them being `first`, or by its label; null for anything else. */
function classField<C extends string>(classes: readonly C[], first: number) {
  return z
    .unknown()
    .optional()
    .transform((value): { known: C | null; raw: string | null } => {
      const number = integerField.parse(value);
      const raw = looseTextField.parse(value);
      if (number !== null) return { known: classes[number - first] ?? null, raw };
      const word = typeof value === 'string' ? wordOf(value) : null;
      return { known: classes.find((name) => name === word) ?? null, raw };
    });
}

const platformField = z
  .unknown()
  .optional()
  .transform((value): { known: number | null; raw: string | null } => {
    const label = typeof value === 'string' ? PLATFORM_LABELS[wordOf(value)] : undefined;
    return { known: integerField.parse(value) ?? label ?? null, raw: looseTextField.parse(value) };
  });

/**
 * A channel in every shape of the reference: numbers with `identifier` and `client_id` (Channels 152), words with `phone` and `waba_id`
 * (156), words with `waba` (158). Only the id has to be right. `auth_token` and `metadata` are not read, so they go no further.
 */
export const channelRow = z
  .object({
    id: idField.pipe(channelIdSchema),
    name: textField,
    identifier: textField,
    phone: textField,
    client_id: textField,
    waba: textField,
    waba_id: textField,
    platform: platformField,
    is_primary: flagField,
    status: classField(CHANNEL_STATUSES, 1),
    phone_status: classField(CHANNEL_PHONE_STATUSES, 0),
    quality_score: classField(CHANNEL_QUALITIES, 0),
  })
  .transform((row): Channel => ({
    id: row.id,
    name: row.name,
    identifier: row.identifier ?? row.phone,
    wabaId: row.client_id ?? row.waba_id ?? row.waba,
    platform: row.platform.known,
    isPrimary: row.is_primary,
    status: row.status.known,
    phoneStatus: row.phone_status.known,
    quality: row.quality_score.known,
    raw: {
      platform: row.platform.raw,
      status: row.status.raw,
      phoneStatus: row.phone_status.raw,
      quality: row.quality_score.raw,
    },
  }));
