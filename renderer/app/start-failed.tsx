import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice';

/** Stands in the window when the app could not start at all. */
export function StartFailed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={{ p: 6 }}>
      <ErrorNotice
        error={error}
        actions={<Button onClick={() => window.location.reload()}>{t('actions.reload')}</Button>}
      />
    </Box>
  );
}
