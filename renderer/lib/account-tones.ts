import { phoneStatusClass, qualityClass, statusWords } from '@shared/domain/account';
import type { AccountRow } from '@shared/ipc/models';

/** What a status is worth, as `StatusBadge` shows it. */
type Tone = 'good' | 'warning' | 'bad' | 'info' | 'neutral';

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

export function phoneStatusTone(phoneStatus: string | null): Tone {
  return PHONE_TONES[phoneStatusClass(phoneStatus)];
}

export function qualityTone(score: number | null): Tone {
  return QUALITY_TONES[qualityClass(score)];
}

/** The reference names one status only; any other is shown as it came. */
export function isKnownStatus(status: string | null): boolean {
  return statusWords(status ?? '').toLowerCase() === 'active';
}

/** Only what Spoki says plainly is coloured: active, or not active. The meaning of other words is not ours to guess. */
export function statusTone({ status, isActive }: Pick<AccountRow, 'status' | 'isActive'>): Tone {
  if (isActive === false) return 'warning';
  return isKnownStatus(status) ? 'good' : 'neutral';
}
