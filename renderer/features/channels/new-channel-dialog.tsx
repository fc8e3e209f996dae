import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  MAX_CHANNEL_NAME,
  MAX_SMS_NAME,
  PLATFORM_NUMBERS,
  SMS_ONE_WAY,
  WHATSAPP,
  platformSchema,
} from '@shared/domain/channel';
import type { Intent } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { FormSelect } from '@renderer/operations/form/form-select';
import { FormText } from '@renderer/operations/form/form-text';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationFormDialog } from '@renderer/operations/operation-form-dialog';

interface Values {
  platform: number;
  name: string;
  identifier: string;
  isPrimary: boolean;
}

interface NewChannelDialogProps {
  owner: Pick<OperationDraft, 'profileId' | 'accountId' | 'accountName' | 'currency'>;
  onClose: (result: OperationView | null) => void;
}

const FIELDS = ['platform', 'name', 'identifier'] as const;

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** As Spoki asks for it: WhatsApp takes no identifier, because the onboarding sets it. (Reference: Channels 154.) */
function toIntent({ platform, name, identifier, isPrimary }: Values): Intent {
  const number = platformSchema.parse(Number(platform));
  return {
    kind: 'create-channel',
    platform: number,
    name: orNull(name),
    identifier: number === WHATSAPP ? null : orNull(identifier),
    isPrimary,
  };
}

/** A new channel: WhatsApp by a link for the client, SMS one-way by a profile name, any other directly. */
export function NewChannelDialog({ owner, onClose }: NewChannelDialogProps) {
  const { t } = useTranslation('channels');
  const form = useForm<Values>({ defaultValues: { platform: WHATSAPP, name: '', identifier: '', isPrimary: false } });
  const platform = Number(useWatch({ control: form.control, name: 'platform' }));
  const platformLabel = (number: number): string => {
    if (number === WHATSAPP) return t('create.platforms.whatsapp');
    return number === SMS_ONE_WAY ? t('create.platforms.sms') : t('create.platforms.other', { number });
  };
  return (
    <OperationFormDialog
      owner={owner}
      title={t('create.title')}
      verb={t('create.verb')}
      form={form}
      fields={FIELDS}
      toIntent={toIntent}
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="platform"
        label={t('create.platform')}
        hint={platform === WHATSAPP || platform === SMS_ONE_WAY ? undefined : t('create.otherHint')}
        autoFocus
        options={PLATFORM_NUMBERS.map((number) => ({ value: number, label: platformLabel(number) }))}
      />
      {platform === WHATSAPP && <Alert severity="info">{t('create.whatsappText')}</Alert>}
      {platform === SMS_ONE_WAY && <SmsName control={form.control} />}
      {platform !== WHATSAPP && platform !== SMS_ONE_WAY && (
        <FormText
          key="other"
          control={form.control}
          name="identifier"
          label={t('create.identifier')}
          hint={t('create.identifierHint')}
          maxLength={200}
        />
      )}
      <FormText
        control={form.control}
        name="name"
        label={t('create.name')}
        hint={t('create.nameHint')}
        maxLength={MAX_CHANNEL_NAME}
      />
      <Controller
        control={form.control}
        name="isPrimary"
        render={({ field: { value, onChange } }) => (
          <FormControlLabel
            control={<Checkbox checked={value} onChange={(_event, checked) => onChange(checked)} />}
            label={t('create.isPrimary')}
          />
        )}
      />
    </OperationFormDialog>
  );
}

/** Longer ones can be typed, so that nothing is cut off unseen; they are refused with the number of characters. */
function SmsName({ control }: { control: ReturnType<typeof useForm<Values>>['control'] }) {
  const { t } = useTranslation('channels');
  return (
    <FormText
      key="sms"
      control={control}
      name="identifier"
      label={t('create.smsName')}
      hint={t('create.smsNameHint')}
      required
      maxLength={100}
      counter={(typed) => t('create.smsLeft', { used: typed.trim().length, max: MAX_SMS_NAME })}
      check={(typed) => {
        const { length } = typed.trim();
        if (length === 0) return t('create.smsMissing');
        return length > MAX_SMS_NAME ? t('create.smsTooLong', { max: MAX_SMS_NAME }) : null;
      }}
    />
  );
}
