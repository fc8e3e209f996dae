import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import {
  useActivateProfile,
  useActiveProfile,
  useProfiles,
  useRemoveProfile,
  useTrySample,
} from '../../lib/queries/profiles';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { EditProfileDialog } from './edit-profile-dialog';
import { ProfileCard } from './profile-card';
import { ReplaceKeyDialog } from './replace-key-dialog';

type Open = { what: 'edit' | 'replace-key' | 'remove'; profile: Profile } | null;

function OpenDialog({ open, onClose }: { open: Exclude<Open, null>; onClose: () => void }) {
  const { t } = useTranslation('profiles');
  const remove = useRemoveProfile();
  const { profile } = open;
  switch (open.what) {
    case 'edit':
      return <EditProfileDialog profile={profile} onClose={onClose} />;
    case 'replace-key':
      return <ReplaceKeyDialog profile={profile} onClose={onClose} />;
    case 'remove':
      return (
        <ConfirmDialog
          open
          danger
          title={t('remove.title', { name: profile.name })}
          verb={t('remove.verb')}
          typedWord={profile.name}
          onClose={onClose}
          onConfirm={async (typed) => {
            await remove.mutateAsync({ profileId: profile.id, typed });
            onClose();
          }}
        >
          {t('remove.text')}
        </ConfirmDialog>
      );
  }
}

/** All partner profiles: switching, editing, another key, removing, adding. */
export function ProfilesSection() {
  const { t } = useTranslation('profiles');
  const navigate = useNavigate();
  const profiles = useProfiles();
  const active = useActiveProfile();
  const activate = useActivateProfile();
  const sample = useTrySample();
  const [open, setOpen] = useState<Open>(null);
  const error = activate.error ?? sample.error;

  return (
    <Box>
      {error && <ErrorNotice error={error} />}
      {profiles.length === 0 && <Typography sx={{ color: 'text.secondary', mb: 3 }}>{t('list.empty')}</Typography>}
      {profiles.map((profile) => (
        <ProfileCard
          key={profile.id}
          profile={profile}
          active={profile.id === active?.id}
          onSwitch={() => activate.mutate(profile.id)}
          onEdit={() => setOpen({ what: 'edit', profile })}
          onReplaceKey={() => setOpen({ what: 'replace-key', profile })}
          onRemove={() => setOpen({ what: 'remove', profile })}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 2, pt: 2 }}>
        <Button
          variant="outlined"
          startIcon={<Add aria-hidden />}
          onClick={() => void navigate({ to: '/profiles/new' })}
        >
          {t('list.add')}
        </Button>
        {!profiles.some(({ origin }) => origin === 'sample') && (
          <Button loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('list.sample')}
          </Button>
        )}
      </Box>
      {open && <OpenDialog open={open} onClose={() => setOpen(null)} />}
    </Box>
  );
}
