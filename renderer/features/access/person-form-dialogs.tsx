import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { roleNameSchema } from '@shared/domain/team';
import { FormSelect } from '@renderer/operations/form/form-select';
import { FormText } from '@renderer/operations/form/form-text';
import { OperationFormDialog } from '@renderer/operations/operation-form-dialog';
import { type Team, ownerOf, rolesOf } from './team-of';

interface DialogProps {
  team: Team;
  onClose: () => void;
}

const SERVICE_FIELDS = ['name', 'role'] as const;
const INVITE_FIELDS = ['email', 'role', 'firstName', 'lastName'] as const;
const LONGEST_NAME = 200;
const email = z.email().max(254);
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** A new service user of an account. */
export function ServiceUserDialog({ team, onClose }: DialogProps) {
  const { t } = useTranslation('access');
  const form = useForm<{ name: string; role: string }>({ defaultValues: { name: '', role: 'Administrator' } });
  return (
    <OperationFormDialog
      owner={ownerOf(team)}
      title={t('form.serviceTitle')}
      verb={t('form.serviceVerb')}
      form={form}
      fields={SERVICE_FIELDS}
      toIntent={({ name, role }) => ({ kind: 'add-service-user', name: name.trim(), role: roleNameSchema.parse(role) })}
      onClose={onClose}
    >
      <FormText
        control={form.control}
        name="name"
        label={t('form.serviceName')}
        hint={t('form.serviceHint')}
        autoFocus
        required
        maxLength={LONGEST_NAME}
        check={(typed) => (typed.trim() === '' ? t('form.nameMissing') : null)}
      />
      <FormSelect
        control={form.control}
        name="role"
        label={t('form.role')}
        options={rolesOf(team).map((role) => ({ value: role, label: role }))}
      />
    </OperationFormDialog>
  );
}

/** An invitation by e-mail. */
export function InviteDialog({ team, onClose }: DialogProps) {
  const { t } = useTranslation('access');
  const form = useForm<{ email: string; role: string; firstName: string; lastName: string }>({
    defaultValues: { email: '', role: 'Administrator', firstName: '', lastName: '' },
  });
  const { control } = form;
  const wrongEmail = (typed: string): string | null => {
    if (typed.trim() === '') return t('form.emailMissing');
    return email.safeParse(typed.trim()).success ? null : t('form.emailWrong');
  };
  return (
    <OperationFormDialog
      owner={ownerOf(team)}
      title={t('form.inviteTitle')}
      verb={t('form.inviteVerb')}
      form={form}
      fields={INVITE_FIELDS}
      toIntent={({ email: address, role, firstName, lastName }) => ({
        kind: 'invite',
        email: address.trim(),
        role: roleNameSchema.parse(role),
        firstName: orNull(firstName),
        lastName: orNull(lastName),
      })}
      onClose={onClose}
    >
      <FormText
        control={control}
        name="email"
        type="email"
        label={t('form.email')}
        autoFocus
        required
        maxLength={254}
        check={wrongEmail}
      />
      <FormSelect
        control={control}
        name="role"
        label={t('form.role')}
        options={rolesOf(team).map((role) => ({ value: role, label: role }))}
      />
      <FormText
        control={control}
        name="firstName"
        label={t('form.firstName')}
        hint={t('form.optional')}
        maxLength={LONGEST_NAME}
      />
      <FormText
        control={control}
        name="lastName"
        label={t('form.lastName')}
        hint={t('form.optional')}
        maxLength={LONGEST_NAME}
      />
    </OperationFormDialog>
  );
}
