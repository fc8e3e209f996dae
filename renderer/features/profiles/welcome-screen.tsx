import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrySample } from '../../lib/queries/profiles';
import { ErrorNotice } from '../../ui/error-notice';

function Choice({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <Box
      component="section"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        p: 5,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Typography variant="h2">{title}</Typography>
      <Typography sx={{ color: 'text.secondary', flex: 1 }}>{text}</Typography>
      <Box sx={{ mt: 2 }}>{action}</Box>
    </Box>
  );
}

/** The first screen, while there is no profile: the two ways to begin. */
export function WelcomeScreen() {
  const { t } = useTranslation('profiles');
  const navigate = useNavigate();
  const sample = useTrySample();
  return (
    <Box sx={{ flex: 1, overflowY: 'auto', display: 'grid', placeItems: 'center', p: 6 }}>
      <Box sx={{ maxWidth: 760, width: '100%' }}>
        <Typography variant="h1">{t('welcome.title')}</Typography>
        <Typography sx={{ mt: 1, mb: 6, color: 'text.secondary' }}>{t('welcome.text')}</Typography>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: 4 }}>
          <Choice
            title={t('welcome.addTitle')}
            text={t('welcome.addText')}
            action={
              <Button variant="contained" onClick={() => void navigate({ to: '/profiles/new' })}>
                {t('welcome.add')}
              </Button>
            }
          />
          <Choice
            title={t('welcome.sampleTitle')}
            text={t('welcome.sampleText')}
            action={
              <Button
                variant="outlined"
                loading={sample.isPending}
                onClick={() => sample.mutate(undefined, { onSuccess: () => void navigate({ to: '/accounts' }) })}
              >
                {t('welcome.sample')}
              </Button>
            }
          />
        </Box>
        {sample.error && (
          <Box sx={{ mt: 4 }}>
            <ErrorNotice error={sample.error} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
