import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@shared/domain/operation';
import type { Role } from '@shared/domain/team';
import { usePrivateKeys, useRoles } from '@renderer/lib/queries/access';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { useOperationWords } from '@renderer/operations/operation-words';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { calledOf } from './called';
import { KeyNotice } from './key-notice';
import { ListFrame } from './list-frame';
import { ServiceUserDialog } from './person-form-dialogs';
import { RoleFormDialog } from './role-form-dialog';
import { RoleTable } from './role-table';
import { type Team, ownerOf, whoseOf } from './team-of';
import { useKept } from './use-kept';
import { usePrivateKeyWork } from './use-private-key-work';

export type RoleTask = 'change' | 'delete-role' | 'generate-private-key' | 'forget';
type Asked = { task: RoleTask; role: Role } | { task: 'add' } | null;

/** Who has a role: searched and paged by Spoki, with all that can be done about each. */
export function RolesPart({ team }: { team: Team }) {
  const { t } = useTranslation('access');
  const [place, setPlace] = useState({ search: '', page: 1 });
  const { data: answer, error, isFetching, refetch } = useRoles(whoseOf(team), place);
  const data = useKept(answer);
  const keys = usePrivateKeys(whoseOf(team));
  const work = usePrivateKeyWork(team);
  const [asked, setAsked] = useState<Asked>(null);
  return (
    <>
      <ListFrame
        title={t('people.title')}
        place={place}
        onPlace={setPlace}
        data={data}
        error={error}
        fetching={isFetching}
        onReload={() => void refetch()}
        empty={{ none: t('people.nobody'), noMatch: t('people.noMatch', { search: place.search }) }}
        actions={
          team.accountId !== null && (
            <Button variant="outlined" color="inherit" onClick={() => setAsked({ task: 'add' })}>
              {t('actions.addServiceUser')}
            </Button>
          )
        }
      >
        <KeyNotice work={work} />
        {keys.error && <ErrorNotice slim error={keys.error} />}
        <RoleTable
          team={team}
          roles={data?.rows ?? []}
          keys={keys.data ?? []}
          work={work}
          onAsk={(task, role) => setAsked({ task, role })}
        />
      </ListFrame>
      <Dialogs team={team} asked={asked} onForget={work.forget} onClose={() => setAsked(null)} />
    </>
  );
}

interface DialogsProps {
  team: Team;
  asked: Asked;
  onForget: (role: Role) => Promise<void>;
  onClose: () => void;
}

function Dialogs({ team, asked, onForget, onClose }: DialogsProps) {
  const { t } = useTranslation('access');
  const words = useOperationWords();
  if (asked === null) return null;
  if (asked.task === 'add') return <ServiceUserDialog team={team} onClose={onClose} />;
  const { task, role } = asked;
  if (task === 'change') return <RoleFormDialog team={team} of={{ what: 'role', role }} onClose={onClose} />;
  if (task === 'forget') {
    return (
      <ConfirmDialog
        open
        danger
        title={t('forget.title')}
        verb={t('forget.verb')}
        onConfirm={async () => {
          await onForget(role);
          onClose();
        }}
        onClose={onClose}
      >
        {t('forget.text')}
      </ConfirmDialog>
    );
  }
  const intent: Intent = { kind: task, roleId: role.id, called: calledOf(role) };
  return (
    <OperationDialog
      draft={{ ...ownerOf(team), intent, note: '' }}
      title={words.kind(task)}
      verb={words.verb(task)}
      onClose={onClose}
    />
  );
}
