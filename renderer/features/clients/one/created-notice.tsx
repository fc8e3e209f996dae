import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trans, useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { LinkButton } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { useActivate } from '../use-activate';

export interface CreatedClient {
  accountName: string;
  /** Null if it cannot be told which account it is. */
  accountId: AccountId | null;
}

interface CreatedNoticeProps {
  profile: Profile;
  created: CreatedClient;
  onDismiss: () => void;
}

/** That the client is there, and what comes next for it. */
export function CreatedNotice({ profile, created: { accountName, accountId }, onDismiss }: CreatedNoticeProps) {
  const { t } = useTranslation('clients');
  const { t: common } = useTranslation();
  const activate = useActivate(profile.id);
  return (
    <Alert severity="success" role="status" onClose={onDismiss} closeText={common('actions.dismiss')}>
      <Trans
        t={t}
        i18nKey={accountId === null ? 'one.createdUnmatched' : 'one.created'}
        values={{ id: accountId }}
        components={{ name: <PlainText wrap>{accountName}</PlainText> }}
      />
      {accountId !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
          <Button size="small" variant="contained" onClick={() => activate([accountId])}>
            {t('results.activateOne')}
          </Button>
          <LinkButton size="small" variant="outlined" to="/accounts/$accountId" params={{ accountId }}>
            {t('results.open')}
          </LinkButton>
        </Box>
      )}
    </Alert>
  );
}
