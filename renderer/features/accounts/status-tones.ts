import { phoneStatusClass, qualityClass } from '@shared/domain/account';
import type { AccountRow } from '@shared/ipc/models';
import type { Tone } from '@renderer/ui/status-badge';

const PHONE_TONES = {
  connected: 'good',
  flagged: 'warning',
  restricted: 'bad',
  banned: 'bad',
  disconnected: 'bad',
  migrated: 'info',
  pending: 'warning',
  'rate-limited': 'warning',
  unverified: 'warning',
  undefined: 'neutral',
  other: 'neutral',
} as const satisfies Record<ReturnType<typeof phoneStatusClass>, Tone>;

const QUALITY_TONES = {
  unknown: 'neutral',
  green: 'good',
  yellow: 'warning',
  red: 'bad',
  other: 'neutral',
} as const satisfies Record<ReturnType<typeof qualityClass>, Tone>;

export function phoneStatusTone(row: AccountRow): Tone {
  return PHONE_TONES[phoneStatusClass(row.phoneStatus)];
}

export function qualityTone(row: AccountRow): Tone {
  return QUALITY_TONES[qualityClass(row.qualityScore)];
}

/** Only what Spoki says plainly is coloured: active, or not active. The meaning of other words is not ours to guess. */
export function statusTone(row: AccountRow, known: boolean): Tone {
  if (row.isActive === false) return 'warning';
  return known ? 'good' : 'neutral';
}
