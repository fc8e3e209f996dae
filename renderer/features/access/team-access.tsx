import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { AccountKeyGate } from '@renderer/operations/account-key-gate';
import { InvitationsPart } from './invitations-part';
import { RolesPart } from './roles-part';
import type { Team } from './team-of';

function Parts({ team }: { team: Team }) {
  return (
    <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <RolesPart team={team} />
      <InvitationsPart team={team} />
    </Box>
  );
}

/** The partner's own team. */
export function OwnTeam({ profile }: { profile: Profile }) {
  return <Parts team={{ profile, accountId: null, accountName: null }} />;
}

interface AccountPeopleProps {
  profile: Profile;
  page: AccountPage;
  /** What else the account's key opens, brought from another feature. */
  kit?: ReactNode;
}

/** The people and service users of an account, by its own key. */
export function AccountPeople({ profile, page, kit }: AccountPeopleProps) {
  const { t } = useTranslation('access');
  const { id: accountId, name: accountName } = page.account;
  return (
    <AccountKeyGate profile={profile} page={page} title={t('noKey.title')} text={t('noKey.text')}>
      <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Parts team={{ profile, accountId, accountName }} />
        {kit}
      </Box>
    </AccountKeyGate>
  );
}
