import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Invitation, type Role, type RoleName, roleNameSchema } from '@shared/domain/team';
import type { Intent } from '@shared/domain/operation';
import { BeforeAfter } from '@renderer/operations/before-after';
import { FormSelect } from '@renderer/operations/form/form-select';
import { OperationFormDialog } from '@renderer/operations/operation-form-dialog';
import { calledOf, shownAs } from './called';
import { type Team, ownerOf, rolesOf } from './team-of';

/** Whose role is changed: somebody's, or that of an invitation. */
export type RoleOf = { what: 'role'; role: Role } | { what: 'invitation'; invitation: Invitation };

interface RoleFormDialogProps {
  team: Team;
  of: RoleOf;
  onClose: () => void;
}

const FIELDS = ['role'] as const;

function toIntent(of: RoleOf, role: RoleName): Intent {
  return of.what === 'role'
    ? { kind: 'change-role', roleId: of.role.id, called: calledOf(of.role), role }
    : { kind: 'change-invitation-role', invitationId: of.invitation.id, called: calledOf(of.invitation), role };
}

/** Another role for somebody, or for an invitation. */
export function RoleFormDialog({ team, of, onClose }: RoleFormDialogProps) {
  const { t } = useTranslation('access');
  const roles = rolesOf(team);
  const now = of.what === 'role' ? of.role.role : (of.invitation.role ?? of.invitation.rawRole);
  const called = shownAs(of.what === 'role' ? of.role : of.invitation);
  // Another than the present one, because the same changes nothing.
  const first = roles.find((role) => role !== now) ?? roles[0];
  const form = useForm<{ role: string }>({ defaultValues: { role: first } });
  return (
    <OperationFormDialog
      owner={ownerOf(team)}
      title={t(of.what === 'role' ? 'form.roleTitle' : 'form.invitationTitle', { called })}
      verb={t('form.roleVerb')}
      form={form}
      fields={FIELDS}
      toIntent={({ role }) => toIntent(of, roleNameSchema.parse(role))}
      extra={({ intended: { intent } }) =>
        'role' in intent && <BeforeAfter label={t('people.role')} before={now} after={intent.role} />
      }
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="role"
        label={t('form.role')}
        autoFocus
        options={roles.map((role) => ({ value: role, label: role }))}
      />
    </OperationFormDialog>
  );
}
