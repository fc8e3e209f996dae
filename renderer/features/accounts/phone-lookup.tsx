import PhoneForwardedOutlined from '@mui/icons-material/PhoneForwardedOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { PhoneMatch } from '@shared/ipc/support-models';
import { useFindByPhone } from '@renderer/lib/queries/accounts';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, minHeight: 36, px: 5 } as const;

function Match({ match }: { match: PhoneMatch }) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Button
        size="small"
        aria-label={t('lookup.open', { name: match.name, id: match.accountId })}
        onClick={() => void navigate({ to: '/accounts/$accountId', params: { accountId: match.accountId } })}
      >
        <PlainText>{match.name}</PlainText>
      </Button>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        #{match.accountId} · {t(match.by === 'spoki' ? 'lookup.bySpoki' : 'lookup.byList')}
        {match.channel && (
          <>
            {' · '}
            <PlainText>{match.channel}</PlainText>
          </>
        )}
      </Box>
    </Box>
  );
}

/** Asks which account a phone number belongs to, beyond what the list knows. Mounted anew for each number. */
export function PhoneLookup({ profileId, phone }: { profileId: ProfileId; phone: string }) {
  const { t } = useTranslation('accounts');
  const { mutate, isPending, data, error } = useFindByPhone(profileId);
  if (error) {
    return (
      <Box sx={{ px: 5 }}>
        <ErrorNotice slim error={error} actions={<Button onClick={() => mutate(phone)}>{t('month.again')}</Button>} />
      </Box>
    );
  }
  return (
    <Box sx={line} role="status">
      <PhoneForwardedOutlined aria-hidden sx={{ color: 'text.secondary' }} />
      {!data && (
        <Button size="small" variant="outlined" color="inherit" disabled={isPending} onClick={() => mutate(phone)}>
          {t(isPending ? 'lookup.working' : 'lookup.offer', { phone })}
        </Button>
      )}
      {data && (
        <span>
          {data.length === 0 ? t('lookup.nothing', { phone }) : t('lookup.found', { count: data.length, phone })}
        </span>
      )}
      {data && data.length > 0 && (
        <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, m: 0, p: 0, listStyle: 'none' }}>
          {data.map((match) => (
            <Match key={`${match.accountId} ${match.channel}`} match={match} />
          ))}
        </Box>
      )}
    </Box>
  );
}
