import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import MoreVert from '@mui/icons-material/MoreVert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { AccountPage } from '@shared/ipc/models';
import { useRemoveAccountKey } from '@renderer/lib/queries/account-keys';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { Fingerprint } from '@renderer/ui/fingerprint';
import { KeyDialog } from './key-dialog';

interface AccountKeyProps {
  profileId: ProfileId;
  page: AccountPage;
}

type Shown = { is: 'nothing' } | { is: 'menu'; anchor: HTMLElement } | { is: 'key' } | { is: 'remove' };
const NOTHING: Shown = { is: 'nothing' };

/** The account's own key: added, replaced or removed here, and shown as a fingerprint only. */
export function AccountKey({ profileId, page }: AccountKeyProps) {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState<Shown>(NOTHING);
  const remove = useRemoveAccountKey();
  const { account, keyFingerprint } = page;
  const whose = { profileId, accountId: account.id };
  const close = () => setShown(NOTHING);
  return (
    <>
      {keyFingerprint === null ? (
        <Button variant="outlined" color="inherit" startIcon={<KeyOutlined />} onClick={() => setShown({ is: 'key' })}>
          {t('key.add')}
        </Button>
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Fingerprint last={keyFingerprint} />
          <IconButton
            aria-label={t('key.title')}
            aria-haspopup="menu"
            aria-expanded={shown.is === 'menu'}
            onClick={(event) => setShown({ is: 'menu', anchor: event.currentTarget })}
          >
            <MoreVert />
          </IconButton>
        </Box>
      )}
      <Menu open={shown.is === 'menu'} anchorEl={shown.is === 'menu' ? shown.anchor : null} onClose={close}>
        <MenuItem onClick={() => setShown({ is: 'key' })}>{t('key.replace')}</MenuItem>
        <MenuItem onClick={() => setShown({ is: 'remove' })}>{t('key.remove')}</MenuItem>
      </Menu>
      <KeyDialog
        open={shown.is === 'key'}
        whose={whose}
        name={account.name}
        replaces={keyFingerprint !== null}
        onClose={close}
      />
      <ConfirmDialog
        open={shown.is === 'remove'}
        title={t('key.removeTitle', { name: account.name })}
        verb={t('key.remove')}
        danger
        typedWord={t('key.removeWord')}
        onConfirm={() => remove.mutateAsync(whose).then(close)}
        onClose={close}
      >
        {t('key.removeText')}
      </ConfirmDialog>
    </>
  );
}
