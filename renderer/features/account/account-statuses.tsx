import { useTranslation } from 'react-i18next';
import { QUALITY_CLASSES, phoneStatusClass, qualityClass, statusWords } from '@shared/domain/account';
import type { AccountRow } from '@shared/ipc/models';
import { isKnownStatus, phoneStatusTone, qualityTone, statusTone } from '@renderer/lib/account-tones';
import { MISSING } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';

// The words are those of the accounts table; what the reference does not know is shown as it came, emoji and all.

export function AccountStatus({ account }: { account: AccountRow }) {
  const { t } = useTranslation('accounts');
  if (!account.status) return MISSING;
  return (
    <StatusBadge tone={statusTone(account)}>
      <PlainText>{isKnownStatus(account.status) ? t('status.active') : account.status}</PlainText>
    </StatusBadge>
  );
}

export function PhoneStatus({ text }: { text: string | null }) {
  const { t } = useTranslation('accounts');
  if (!text) return MISSING;
  const known = phoneStatusClass(text);
  return (
    <StatusBadge tone={phoneStatusTone(text)}>
      <PlainText>{known === 'other' ? text : t(`phoneStatus.${known}`)}</PlainText>
    </StatusBadge>
  );
}

export function QualityScore({ score }: { score: number | null }) {
  const { t } = useTranslation('accounts');
  const { t: account } = useTranslation('account');
  const known = qualityClass(score);
  return (
    <StatusBadge tone={qualityTone(score)}>
      {known === 'other' ? account('header.qualityScore', { score: score ?? 0 }) : t(`quality.${known}`)}
    </StatusBadge>
  );
}

/** The quality of a channel, which Spoki gives in words. */
export function QualityText({ text }: { text: string | null }) {
  if (!text) return MISSING;
  const score = QUALITY_CLASSES.findIndex((known) => known === statusWords(text).toLowerCase());
  return qualityClass(score) === 'other' ? <PlainText>{text}</PlainText> : <QualityScore score={score} />;
}
