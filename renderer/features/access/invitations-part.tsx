import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@shared/domain/operation';
import type { Invitation } from '@shared/domain/team';
import { MISSING, useFormat } from '@renderer/lib/format';
import { useInvitations } from '@renderer/lib/queries/access';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { useOperationWords } from '@renderer/operations/operation-words';
import { PlainText } from '@renderer/ui/plain-text';
import { type RowColumn, RowTable } from '@renderer/ui/row-table';
import { calledOf, nameOf, shownAs } from './called';
import { ListFrame } from './list-frame';
import { InviteDialog } from './person-form-dialogs';
import { RoleFormDialog } from './role-form-dialog';
import { RowMenu } from './row-menu';
import { type Team, ownerOf, whoseOf } from './team-of';
import { useKept } from './use-kept';

type Task = 'change' | 'resend-invitation' | 'delete-invitation';
type Asked = { task: Task; invitation: Invitation } | { task: 'invite' } | null;

/** Who was invited and has not accepted yet. */
export function InvitationsPart({ team }: { team: Team }) {
  const { t } = useTranslation('access');
  const [place, setPlace] = useState({ search: '', page: 1 });
  const { data: answer, error, isFetching, refetch } = useInvitations(whoseOf(team), place);
  const data = useKept(answer);
  const [asked, setAsked] = useState<Asked>(null);
  return (
    <>
      <ListFrame
        title={t('invitations.title')}
        place={place}
        onPlace={setPlace}
        data={data}
        error={error}
        fetching={isFetching}
        onReload={() => void refetch()}
        empty={{
          none: t('invitations.none'),
          noneText: t('invitations.noneText'),
          noMatch: t('invitations.noMatch', { search: place.search }),
        }}
        actions={
          <Button variant="outlined" color="inherit" onClick={() => setAsked({ task: 'invite' })}>
            {t('actions.invite')}
          </Button>
        }
      >
        <InvitationTable invitations={data?.rows ?? []} onAsk={(task, invitation) => setAsked({ task, invitation })} />
      </ListFrame>
      <Dialogs team={team} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

interface InvitationTableProps {
  invitations: readonly Invitation[];
  onAsk: (task: Task, invitation: Invitation) => void;
}

function InvitationTable({ invitations, onAsk }: InvitationTableProps) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const columns: readonly RowColumn<Invitation>[] = [
    {
      id: 'email',
      header: t('invitations.email'),
      width: 'minmax(220px, 2fr)',
      cell: ({ email }) => <PlainText>{email}</PlainText>,
    },
    {
      id: 'name',
      header: t('invitations.name'),
      width: 'minmax(140px, 1fr)',
      cell: (invitation) => (nameOf(invitation) === null ? MISSING : <PlainText>{nameOf(invitation)}</PlainText>),
    },
    {
      id: 'role',
      header: t('invitations.role'),
      width: 'minmax(150px, 1fr)',
      cell: ({ role, rawRole }) => {
        const shown = role ?? rawRole;
        return shown === null ? MISSING : <PlainText>{shown}</PlainText>;
      },
    },
    {
      id: 'since',
      header: t('invitations.since'),
      width: '170px',
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
    {
      id: 'actions',
      header: t('people.actions'),
      width: '80px',
      align: 'end',
      cell: (invitation) => (
        <RowMenu
          label={t('people.more', { called: shownAs(invitation) })}
          actions={[
            { label: t('actions.resend'), onDo: () => onAsk('resend-invitation', invitation) },
            { label: t('actions.changeRole'), onDo: () => onAsk('change', invitation) },
            {
              label: t('actions.deleteInvitation'),
              danger: true,
              onDo: () => onAsk('delete-invitation', invitation),
            },
          ]}
        />
      ),
    },
  ];
  return (
    <RowTable
      label={t('invitations.list')}
      columns={columns}
      rows={invitations}
      rowId={({ id }) => id}
      rowHeight={36}
      maxHeight={420}
      minWidth={780}
    />
  );
}

function Dialogs({ team, asked, onClose }: { team: Team; asked: Asked; onClose: () => void }) {
  const words = useOperationWords();
  if (asked === null) return null;
  if (asked.task === 'invite') return <InviteDialog team={team} onClose={onClose} />;
  const { task, invitation } = asked;
  if (task === 'change')
    return <RoleFormDialog team={team} of={{ what: 'invitation', invitation }} onClose={onClose} />;
  const intent: Intent = { kind: task, invitationId: invitation.id, called: calledOf(invitation) };
  return (
    <OperationDialog
      draft={{ ...ownerOf(team), intent, note: '' }}
      title={words.kind(task)}
      verb={words.verb(task)}
      onClose={onClose}
    />
  );
}
