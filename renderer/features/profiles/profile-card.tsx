import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '../../lib/format';
import { Details } from '../../ui/details';
import { Fingerprint } from '../../ui/fingerprint';
import { PlainText } from '../../ui/plain-text';
import { StatusBadge } from '../../ui/status-badge';

interface ProfileCardProps {
  profile: Profile;
  active: boolean;
  onSwitch: () => void;
  onEdit: () => void;
  onReplaceKey: () => void;
  onRemove: () => void;
}

const KEPT_TONE = { keychain: 'good', session: 'info', missing: 'bad' } as const;

function useFacts(profile: Profile) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const { origin, baseUrl, keyFingerprint, keyKept, readsPerMinute, writesPerMinute, remoteName, createdAt } = profile;
  const sample = origin === 'sample';
  return [
    { label: t('list.server'), value: sample ? t('list.sampleServer') : <PlainText wrap>{baseUrl}</PlainText> },
    {
      label: t('list.key'),
      value: (
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 3 }}>
          <Fingerprint last={keyFingerprint} />
          <StatusBadge tone={KEPT_TONE[keyKept]}>{t(`list.kept.${keyKept}`)}</StatusBadge>
        </Box>
      ),
    },
    { label: t('list.rates'), value: t('list.ratesValue', { reads: readsPerMinute, writes: writesPerMinute }) },
    ...(remoteName ? [{ label: t('list.known'), value: <PlainText>{remoteName}</PlainText> }] : []),
    { label: t('list.since'), value: format.dateTime(createdAt) },
  ];
}

/** One profile: what it is, and what can be done with it. */
export function ProfileCard({ profile, active, onSwitch, onEdit, onReplaceKey, onRemove }: ProfileCardProps) {
  const { t } = useTranslation('profiles');
  const { t: common } = useTranslation();
  return (
    <Box
      component="article"
      aria-label={profile.name}
      sx={{ py: 4, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1, mb: 2 }}>
        <Typography variant="h3" sx={{ minWidth: 0, maxWidth: '100%' }}>
          <PlainText>{profile.name}</PlainText>
        </Typography>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {profile.origin === 'sample' ? common('switcher.sample') : common(`kind.${profile.kind}`)} ·{' '}
          {profile.currency}
        </Box>
        {active && <StatusBadge tone="good">{t('list.active')}</StatusBadge>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
          {!active && <Button onClick={onSwitch}>{t('list.switch')}</Button>}
          <Button onClick={onEdit}>{t('list.edit')}</Button>
          {profile.origin === 'spoki' && <Button onClick={onReplaceKey}>{t('list.replaceKey')}</Button>}
          <Button color="error" onClick={onRemove}>
            {t('list.remove')}
          </Button>
        </Box>
      </Box>
      <Details items={useFacts(profile)} />
    </Box>
  );
}
