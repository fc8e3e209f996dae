import { useTranslation } from 'react-i18next';
import type { Channel, ChannelPhoneStatus, ChannelQuality, ChannelStatus } from '@shared/domain/channel';
import { MISSING } from '@renderer/lib/format';
import { useOperationWords } from '@renderer/operations/operation-words';
import { PlainText, withoutHidden } from '@renderer/ui/plain-text';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';

export const STATUS_TONES: Readonly<Record<ChannelStatus, Tone>> = {
  'onboarding-started': 'info',
  connected: 'info',
  active: 'good',
  disconnected: 'bad',
};
export const PHONE_TONES: Readonly<Record<ChannelPhoneStatus, Tone>> = {
  unknown: 'neutral',
  pending: 'warning',
  offline: 'bad',
  flagged: 'warning',
  connected: 'good',
  'rate-limited': 'warning',
  warned: 'warning',
  restricted: 'bad',
  'integrity-violation': 'bad',
  banned: 'bad',
  deleted: 'bad',
};
export const QUALITY_TONES: Readonly<Record<ChannelQuality, Tone>> = {
  unknown: 'neutral',
  green: 'good',
  yellow: 'warning',
  red: 'bad',
};

/** What is not known is shown as it came. */
function Raw({ text }: { text: string | null }) {
  return text === null || text === '' ? MISSING : <PlainText>{text}</PlainText>;
}

export function StatusText({ channel: { status, raw } }: { channel: Pick<Channel, 'status' | 'raw'> }) {
  const { t } = useTranslation('channels');
  if (status === null) return <Raw text={raw.status} />;
  return <StatusBadge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</StatusBadge>;
}

export function PhoneStatusText({ channel: { phoneStatus, raw } }: { channel: Pick<Channel, 'phoneStatus' | 'raw'> }) {
  const { t } = useTranslation('channels');
  if (phoneStatus === null) return <Raw text={raw.phoneStatus} />;
  return <StatusBadge tone={PHONE_TONES[phoneStatus]}>{t(`phoneStatus.${phoneStatus}`)}</StatusBadge>;
}

export function QualityText({ channel: { quality, raw } }: { channel: Pick<Channel, 'quality' | 'raw'> }) {
  const { t } = useTranslation('channels');
  if (quality === null) return <Raw text={raw.quality} />;
  return <StatusBadge tone={QUALITY_TONES[quality]}>{t(`quality.${quality}`)}</StatusBadge>;
}

export function PlatformText({ channel: { platform, raw } }: { channel: Pick<Channel, 'platform' | 'raw'> }) {
  const words = useOperationWords();
  return platform === null ? <Raw text={raw.platform} /> : words.platform(platform);
}

/** What a channel is called in a sentence: its name, or else its number. */
export function useChannelName(): (channel: Pick<Channel, 'name' | 'identifier'>) => string {
  const { t } = useTranslation('channels');
  return ({ name, identifier }) => {
    const [called] = [name, identifier].map((text) => withoutHidden(text ?? '').trim()).filter((text) => text !== '');
    return called ?? t('unnamed');
  };
}
