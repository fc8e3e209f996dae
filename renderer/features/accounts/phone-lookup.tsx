import PhoneForwardedOutlined from '@mui/icons-material/PhoneForwardedOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { useFindByPhone } from '@renderer/lib/queries/accounts';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PhoneMatches } from './phone-matches';

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, minHeight: 36, px: 5 } as const;

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
    <>
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
      </Box>
      {data && data.length > 0 && <PhoneMatches matches={data} />}
    </>
  );
}
