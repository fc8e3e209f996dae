import Add from '@mui/icons-material/Add';
import Check from '@mui/icons-material/Check';
import TuneOutlined from '@mui/icons-material/TuneOutlined';
import UnfoldMore from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useActivateProfile, useProfiles } from '../../lib/queries/profiles';
import { PlainText } from '../../ui/plain-text';

const clip = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function About({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ minWidth: 0, textAlign: 'start' }}>
      <Box sx={{ ...clip, fontWeight: 550, maxWidth: 260 }}>
        <PlainText>{profile.name}</PlainText>
      </Box>
      <Box sx={{ ...clip, color: 'text.secondary', fontSize: '0.75rem', lineHeight: '16px' }}>
        {profile.origin === 'sample' ? t('switcher.sample') : t(`kind.${profile.kind}`)} · {profile.currency}
      </Box>
    </Box>
  );
}

/** Whose portfolio is on screen, and the way to another. */
export function ProfileSwitcher({ active }: { active: Profile }) {
  const { t } = useTranslation();
  const profiles = useProfiles();
  const activate = useActivateProfile();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const close = () => setAnchor(null);
  const go = (run: () => unknown) => () => {
    close();
    run();
  };
  const choose = async (profile: Profile) => {
    await navigate({ to: '/accounts' });
    if (profile.id !== active.id) activate.mutate(profile.id);
  };

  return (
    <>
      <ButtonBase
        aria-label={t('switcher.label', { name: active.name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          width: '100%',
          minHeight: 44,
          px: 2,
          py: 1,
          gap: 1,
          borderRadius: 1,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
          justifyContent: 'space-between',
          '&:hover': { borderColor: 'surface.strongLine' },
        }}
      >
        <About profile={active} />
        <UnfoldMore aria-hidden sx={{ color: 'text.secondary', display: { xs: 'none', lg: 'block' } }} />
      </ButtonBase>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('switcher.title') } }}
      >
        {profiles.map((profile) => (
          <MenuItem
            key={profile.id}
            role="menuitemradio"
            aria-checked={profile.id === active.id}
            selected={profile.id === active.id}
            onClick={go(() => void choose(profile))}
          >
            <Check
              aria-hidden
              sx={{ visibility: profile.id === active.id ? 'visible' : 'hidden', color: 'primary.main' }}
            />
            <About profile={profile} />
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={go(() => void navigate({ to: '/profiles/new' }))}>
          <Add aria-hidden /> {t('actions.addProfile')}
        </MenuItem>
        <MenuItem onClick={go(() => void navigate({ to: '/settings', search: { section: 'profiles' } }))}>
          <TuneOutlined aria-hidden /> {t('switcher.manage')}
        </MenuItem>
      </Menu>
    </>
  );
}
