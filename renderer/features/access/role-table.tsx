import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@shared/domain/team';
import type { PrivateKeyView } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { type RowColumn, RowTable } from '@renderer/ui/row-table';
import { nameOf, shownAs } from './called';
import { PrivateKeyCell } from './private-key-cell';
import type { RoleTask } from './roles-part';
import { type MenuAction, RowMenu } from './row-menu';
import type { Team } from './team-of';
import type { PrivateKeyWork } from './use-private-key-work';

interface RoleTableProps {
  team: Team;
  roles: readonly Role[];
  keys: readonly PrivateKeyView[];
  work: PrivateKeyWork;
  onAsk: (task: RoleTask, role: Role) => void;
}

function useActions({ team, keys, work, onAsk }: RoleTableProps): (role: Role) => readonly MenuAction[] {
  const { t } = useTranslation('access');
  const { accountId } = team;
  return (role) => {
    const held = keys.some(({ roleId, held: key }) => roleId === role.id && key !== null);
    const ofService: readonly MenuAction[] = [
      { label: t('actions.generate'), onDo: () => onAsk('generate-private-key', role) },
      { label: t('actions.check'), onDo: () => void work.check(role) },
      { label: t('actions.copy'), disabled: !held, onDo: () => void work.copy(role) },
      ...(accountId === null
        ? []
        : [
            {
              label: t('actions.openInbox'),
              disabled: !held,
              onDo: () => void work.openInbox(role, accountId),
            },
            {
              label: t('actions.checkEmbed'),
              disabled: !held,
              onDo: () => void work.checkEmbed(role, accountId),
            },
          ]),
      { label: t('actions.forget'), disabled: !held, onDo: () => onAsk('forget', role) },
    ];
    return [
      { label: t('actions.changeRole'), onDo: () => onAsk('change', role) },
      ...(role.isService ? ofService : []),
      { label: t('actions.delete'), danger: true, onDo: () => onAsk('delete-role', role) },
    ];
  };
}

/** Who has which role, and what is known of the private keys of service users. */
export function RoleTable(props: RoleTableProps) {
  const { roles, keys } = props;
  const { t } = useTranslation('access');
  const format = useFormat();
  const actionsOf = useActions(props);
  const byRole = useMemo(() => new Map(keys.map((key) => [key.roleId, key])), [keys]);
  const columns: readonly RowColumn<Role>[] = [
    {
      id: 'person',
      header: t('people.person'),
      width: 'minmax(220px, 2fr)',
      cell: (role) => (
        <>
          <PlainText>{nameOf(role) ?? role.email}</PlainText>
          {nameOf(role) !== null && (
            <small>
              <PlainText>{role.email}</PlainText>
            </small>
          )}
        </>
      ),
    },
    {
      id: 'role',
      header: t('people.role'),
      width: 'minmax(150px, 1fr)',
      cell: ({ role, isService }) => (
        <>
          {role === null ? MISSING : <PlainText>{role}</PlainText>}
          {isService && <small>{t('people.service')}</small>}
        </>
      ),
    },
    {
      id: 'active',
      header: t('people.active'),
      width: '80px',
      cell: ({ isActive }) => (isActive === null ? MISSING : t(isActive ? 'people.yes' : 'people.no')),
    },
    { id: 'since', header: t('people.since'), width: '170px', cell: ({ createdAt }) => format.dateTime(createdAt) },
    {
      id: 'privateKey',
      header: t('people.privateKey'),
      width: '170px',
      cell: (role) => (role.isService ? <PrivateKeyCell known={byRole.get(role.id)} /> : MISSING),
    },
    {
      id: 'actions',
      header: t('people.actions'),
      width: '80px',
      align: 'end',
      cell: (role) => <RowMenu label={t('people.more', { called: shownAs(role) })} actions={actionsOf(role)} />,
    },
  ];
  return (
    <RowTable
      label={t('people.list')}
      columns={columns}
      rows={roles}
      rowId={({ id }) => id}
      rowHeight={48}
      maxHeight={580}
      minWidth={870}
    />
  );
}
