import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAppInfo, useKeepKeysForSession, useVaultRetry } from '../../lib/queries/system';
import { ErrorNotice } from '../../ui/error-notice';

const SYSTEMS = ['linux', 'darwin', 'win32'] as const;

interface VaultHelpProps {
  /** After the keychain opened, or after the person chose to keep keys in memory. */
  onReady?: () => void;
}

/** How to make the keychain of this system work, and the two ways to go on. */
export function VaultHelp({ onReady }: VaultHelpProps) {
  const { t } = useTranslation('profiles');
  const { data: info } = useAppInfo();
  const retry = useVaultRetry();
  const session = useKeepKeysForSession();
  const system = SYSTEMS.find((known) => info?.platform.startsWith(known)) ?? 'other';
  const error = retry.error ?? session.error;

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography sx={{ color: 'text.secondary', maxWidth: 640 }}>{t(`vault.${system}`)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button
          variant="contained"
          disabled={retry.isPending || session.isPending}
          onClick={() => retry.mutate(undefined, { onSuccess: ({ vault }) => vault.state === 'ready' && onReady?.() })}
        >
          {t(retry.isPending ? 'vault.retrying' : 'vault.retry')}
        </Button>
        <Button
          variant="outlined"
          disabled={retry.isPending || session.isPending}
          onClick={() => session.mutate(undefined, { onSuccess: () => onReady?.() })}
        >
          {t('vault.session')}
        </Button>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('vault.sessionText')}
        </Typography>
      </Box>
      {error && <ErrorNotice error={error} />}
    </Box>
  );
}
