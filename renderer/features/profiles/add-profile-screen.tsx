import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { AddProfileForm } from './add-profile-form';

export function AddProfileScreen() {
  const { t } = useTranslation('profiles');
  const navigate = useNavigate();
  return (
    <Box sx={{ overflowY: 'auto', flex: 1 }}>
      <PageHeader title={t('add.title')} />
      <Box sx={{ px: 5, pb: 8, pt: 2 }}>
        <AddProfileForm
          onAdded={() => void navigate({ to: '/accounts' })}
          onCancel={() => void navigate({ to: '/' })}
        />
      </Box>
    </Box>
  );
}
