import SearchOutlined from '@mui/icons-material/SearchOutlined';
import AccountBalanceWalletOutlined from '@mui/icons-material/AccountBalanceWalletOutlined';
import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import PercentOutlined from '@mui/icons-material/PercentOutlined';
import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import ViewWeekOutlined from '@mui/icons-material/ViewWeekOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveProfile } from '../../lib/queries/profiles';
import { useOverlay } from '../overlays/overlay';
import { modifierName } from './keyboard';
import { JobsLight } from './jobs-light';
import { ProfileSwitcher } from './profile-switcher';
import { railItem } from './rail-item';
import { SyncLight } from './sync-light';

type Room =
  '/overview' | '/accounts' | '/credit' | '/margins' | '/reports' | '/onboarding' | '/team' | '/activity' | '/settings';

function RoomLink({ to, icon, label, low }: { to: Room; icon: ReactNode; label: string; low?: boolean }) {
  return (
    <Box component="li" className={low ? 'low' : undefined}>
      <ButtonBase component={Link} to={to} sx={railItem}>
        {icon}
        <span>{label}</span>
      </ButtonBase>
    </Box>
  );
}

/** The left rail: whose data, search and commands, and the rooms there are. Narrow windows put the label under the icon. */
export function Rail() {
  const { t } = useTranslation();
  const profile = useActiveProfile();
  const { open } = useOverlay();
  const withPartnerKey = profile?.kind === 'partner';
  return (
    <Box
      component="nav"
      aria-label={t('nav.label')}
      sx={{
        flexShrink: 0,
        width: { xs: 92, lg: 208 },
        p: { xs: 1, lg: 2 },
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        bgcolor: 'surface.rail',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      {profile && <ProfileSwitcher active={profile} />}
      <ButtonBase sx={railItem} onClick={() => open('palette')} aria-keyshortcuts="Control+K" title={t('palette.open')}>
        <SearchOutlined aria-hidden />
        <span>{t('nav.search')}</span>
        <Box
          component="kbd"
          aria-hidden
          sx={{ display: { xs: 'none', lg: 'inline' }, ml: 'auto', font: 'inherit', fontSize: '0.75rem' }}
        >
          {modifierName()} K
        </Box>
      </ButtonBase>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          gap: 1,
          // The first of what stands at the bottom takes the room above.
          '& > .low': { mt: 'auto' },
          '& > .low ~ .low': { mt: 0 },
        }}
      >
        {profile && (
          <>
            <RoomLink to="/overview" icon={<DashboardOutlined aria-hidden />} label={t('nav.overview')} />
            <RoomLink to="/accounts" icon={<TableRowsOutlined aria-hidden />} label={t('nav.accounts')} />
            {withPartnerKey && (
              <>
                <RoomLink to="/credit" icon={<AccountBalanceWalletOutlined aria-hidden />} label={t('nav.credit')} />
                <RoomLink to="/margins" icon={<PercentOutlined aria-hidden />} label={t('nav.margins')} />
                <RoomLink to="/reports" icon={<AssessmentOutlined aria-hidden />} label={t('nav.reports')} />
              </>
            )}
            <RoomLink to="/onboarding" icon={<ViewWeekOutlined aria-hidden />} label={t('nav.onboarding')} />
            {withPartnerKey && <RoomLink to="/team" icon={<GroupOutlined aria-hidden />} label={t('nav.team')} />}
            <RoomLink to="/activity" icon={<HistoryOutlined aria-hidden />} label={t('nav.activity')} />
          </>
        )}
        {profile && <JobsLight profileId={profile.id} />}
        {profile && withPartnerKey && <SyncLight profileId={profile.id} />}
        <RoomLink low to="/settings" icon={<SettingsOutlined aria-hidden />} label={t('nav.settings')} />
      </Box>
    </Box>
  );
}
