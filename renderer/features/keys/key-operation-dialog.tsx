import Alert from '@mui/material/Alert';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { Profile } from '@shared/ipc/models';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import type { OperationDraft } from '@renderer/operations/operation-draft';

interface KeyOperationDialogProps {
  profile: Profile;
  /** Null: closed. */
  asked: { row: AccountKeyView; task: 'create' | 'revoke' } | null;
  onClose: () => void;
}

/** Creates or revokes the key of one account. */
export function KeyOperationDialog({ profile, asked, onClose }: KeyOperationDialogProps) {
  const { t } = useTranslation('keys');
  const draft = useMemo(
    (): OperationDraft | null =>
      asked && {
        profileId: profile.id,
        accountId: asked.row.accountId,
        accountName: asked.row.accountName,
        currency: profile.currency,
        intent: { kind: asked.task === 'create' ? 'create-account-key' : 'revoke-account-key' },
        note: '',
      },
    [asked, profile],
  );
  const task = asked?.task ?? 'create';
  const held = asked?.row.held ?? null;
  return (
    <OperationDialog
      draft={draft}
      title={t(`dialog.${task}Title`)}
      verb={t(`actions.${task}`, { count: 1 })}
      extra={() => (
        <Alert severity={task === 'create' && held === null ? 'info' : 'warning'}>
          {task === 'revoke' ? t('dialog.revokeText') : t(held ? 'dialog.createHeldText' : 'dialog.createText')}
        </Alert>
      )}
      onClose={onClose}
    />
  );
}
