import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** The last four characters of a key: all that is ever shown of it. */
export function Fingerprint({ last }: { last: string | null }) {
  const { t } = useTranslation();
  if (!last) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('fingerprint.none')}
      </Box>
    );
  }
  return (
    <Box
      component="span"
      role="img"
      aria-label={t('fingerprint.label', { last })}
      title={t('fingerprint.label', { last })}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}
    >
      <KeyOutlined aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
      <bdi>••••{last}</bdi>
    </Box>
  );
}
