import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { TextLink } from '@renderer/ui/links';
import { linkKeysOf } from './link-keys';
import { LinkRegister } from './link-register';
import { type LinkAccount, MakeLink } from './make-link';

/** The onboarding links of one account, and making another; the partner key is enough. */
export function AccountLinks({ profile, page: { account } }: { profile: Profile; page: AccountPage }) {
  const { t } = useTranslation('links');
  const headingId = useId();
  const [making, setMaking] = useState<LinkAccount | null>(null);
  const { id: accountId, name: accountName, keyHeld } = account;
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 860 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        <Typography id={headingId} variant="h2">
          {t('title')}
        </Typography>
        <TextLink to="/onboarding" search={{ account: accountId }}>
          {t('register.toCard')}
        </TextLink>
        {linkKeysOf(profile.kind, keyHeld).length > 0 && (
          <Button
            variant="outlined"
            sx={{ marginInlineStart: 'auto' }}
            onClick={() => setMaking({ accountId, accountName, keyHeld })}
          >
            {t('register.make')}
          </Button>
        )}
      </Box>
      <LinkRegister profileId={profile.id} accountId={accountId} maxHeight={360} />
      <MakeLink profile={profile} account={making} onClose={() => setMaking(null)} />
    </Box>
  );
}
