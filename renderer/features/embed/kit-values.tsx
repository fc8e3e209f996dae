import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMBED_VARIABLES } from '@shared/domain/embed-kit';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { useCopyPrivateKey } from '@renderer/lib/queries/access';
import { useCopyKey } from '@renderer/lib/queries/client-keys';
import { useCopyForEmbed } from '@renderer/lib/queries/inbox';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { ServiceUser } from './use-service-users';

type Variable = (typeof EMBED_VARIABLES)[number];

interface KitValuesProps {
  profile: Profile;
  accountId: AccountId;
  /** Null: the names only. */
  user: ServiceUser | null;
}

/** What the program reads from its environment, and a button that copies each. Keys are copied by main, and are never in this window. */
export function KitValues({ profile, accountId, user }: KitValuesProps) {
  const { t } = useTranslation('embed');
  const accountKey = useCopyKey();
  const privateKey = useCopyPrivateKey();
  const email = useCopyForEmbed();
  const [copied, setCopied] = useState<Variable | null>(null);
  const whose = { profileId: profile.id, accountId };

  const copy = (variable: Variable): void => {
    setCopied(null);
    accountKey.reset();
    privateKey.reset();
    email.reset();
    const onSuccess = (): void => setCopied(variable);
    if (variable === 'SPOKI_ACCOUNT_KEY') return accountKey.mutate(whose, { onSuccess });
    if (user === null) return;
    if (variable === 'SPOKI_PRIVATE_KEY') return privateKey.mutate({ ...whose, roleId: user.roleId }, { onSuccess });
    email.mutate({ what: 'email', email: user.email }, { onSuccess });
  };
  const mayCopy: Record<Variable, boolean> = {
    SPOKI_ACCOUNT_KEY: true,
    SPOKI_SERVICE_EMAIL: user !== null,
    SPOKI_PRIVATE_KEY: user?.keyHeld === true,
  };
  const error = accountKey.error ?? privateKey.error ?? email.error;
  return (
    <>
      <Box component="ul" aria-label={t('values.label')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {EMBED_VARIABLES.map((variable) => (
          <Box
            component="li"
            key={variable}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1, py: 1 }}
          >
            <Box component="code" sx={{ width: 190 }}>
              {variable}
            </Box>
            <Box sx={{ flex: '1 1 240px', color: 'text.secondary' }}>{t(`values.${variable}`)}</Box>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              disabled={!mayCopy[variable]}
              onClick={() => copy(variable)}
            >
              {t(`values.copy.${variable}`)}
            </Button>
          </Box>
        ))}
      </Box>
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {copied !== null && t(`values.copied.${copied}`)}
      </Box>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
