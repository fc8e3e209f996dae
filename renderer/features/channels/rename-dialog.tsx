import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Channel, MAX_CHANNEL_NAME } from '@shared/domain/channel';
import { FormText } from '@renderer/operations/form/form-text';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationFormDialog } from '@renderer/operations/operation-form-dialog';
import { BeforeAfter } from '@renderer/operations/before-after';
import { useChannelName } from './channel-words';

interface RenameDialogProps {
  owner: Pick<OperationDraft, 'profileId' | 'accountId' | 'accountName' | 'currency'>;
  channel: Channel;
  onClose: () => void;
}

const FIELDS = ['name'] as const;

/** Another name for a channel, or none. */
export function RenameDialog({ owner, channel, onClose }: RenameDialogProps) {
  const { t } = useTranslation('channels');
  const nameOf = useChannelName();
  const form = useForm({ defaultValues: { name: channel.name ?? '' } });
  return (
    <OperationFormDialog
      owner={owner}
      title={t('rename.title')}
      verb={t('rename.verb')}
      form={form}
      fields={FIELDS}
      toIntent={({ name }) => ({
        kind: 'rename-channel',
        channelId: channel.id,
        called: nameOf(channel),
        name: name.trim() === '' ? null : name.trim(),
      })}
      extra={({ intended: { intent } }) =>
        intent.kind === 'rename-channel' && (
          <BeforeAfter label={t('columns.name')} before={channel.name} after={intent.name} />
        )
      }
      onClose={onClose}
    >
      <FormText
        control={form.control}
        name="name"
        label={t('rename.name')}
        hint={t('rename.hint')}
        autoFocus
        maxLength={MAX_CHANNEL_NAME}
        check={(typed) => (typed.trim() === (channel.name ?? '') ? t('rename.same') : null)}
      />
    </OperationFormDialog>
  );
}
