import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/errors/app-error';
import { ErrorNotice } from '../../ui/error-notice';
import { placeOf } from './profile-input';
import { VaultHelp } from './vault-help';

/** Why the form did not go through, with what can be done about it. Nothing that was typed is lost. */
export function FormFailure({ error, onVaultReady }: { error: AppError; onVaultReady: () => void }) {
  const { t } = useTranslation('profiles');
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <ErrorNotice error={error} />
      {placeOf(error) === 'vault' && (
        <>
          <Box sx={{ color: 'text.secondary' }}>{t('vault.nothingLost')}</Box>
          <VaultHelp onReady={onVaultReady} />
        </>
      )}
    </Box>
  );
}
