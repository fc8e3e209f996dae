import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { Profile } from '@shared/ipc/models';
import { select } from '@renderer/lib/selection';
import { KeyOperationDialog } from './key-operation-dialog';
import type { KeyTask } from './model/key-task';
import { useObstacle } from './use-obstacle';
import type { KeyWork } from './use-key-work';

interface KeyActionsProps {
  profile: Profile;
  /** The account or accounts that are acted on. */
  rows: readonly AccountKeyView[];
  work: KeyWork;
}

const BUTTON = { size: 'small', variant: 'outlined', color: 'inherit' } as const;
const LOW = { minHeight: 28, py: 0, flexShrink: 0 } as const;

/** What can be done with the keys of one account or of many. One is asked about at once, many are reviewed as a job. */
export function KeyActions({ profile, rows, work }: KeyActionsProps) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const obstacle = useObstacle(profile);
  const [asked, setAsked] = useState<{ row: AccountKeyView; task: 'create' | 'revoke' } | null>(null);
  const [only, another] = rows;
  const one = only && !another ? only : null;
  const count = rows.length;
  const held = rows.filter((row) => row.held !== null).length;

  const begin = (task: KeyTask): void => {
    if (one && task !== 'rotate') return setAsked({ row: one, task });
    select(
      profile.id,
      rows.map(({ accountId }) => accountId),
    );
    void navigate({ to: '/keys', search: { do: task } });
  };
  const making = (task: KeyTask) => (
    <Button
      {...BUTTON}
      sx={LOW}
      color={task === 'revoke' ? 'error' : 'inherit'}
      disabled={obstacle !== null || count === 0}
      title={obstacle ?? undefined}
      onClick={() => begin(task)}
    >
      {t(`actions.${task}`, { count })}
    </Button>
  );
  return (
    <>
      {making('create')}
      <Button
        {...BUTTON}
        sx={LOW}
        disabled={held === 0 || work.checking?.running === true}
        onClick={() => work.verify(rows)}
      >
        {t('actions.verify', { count: held })}
      </Button>
      <Button
        {...BUTTON}
        sx={LOW}
        disabled={!one?.held || work.copying}
        title={another ? t('copy.oneOnly') : undefined}
        onClick={() => one && work.copy(one)}
      >
        {t('actions.copy')}
      </Button>
      {making('rotate')}
      {making('revoke')}
      <KeyOperationDialog profile={profile} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

/** Says why no key is made, where that is so. */
export function ObstacleNotice({ profile }: { profile: Profile }) {
  const obstacle = useObstacle(profile);
  return obstacle && <Alert severity="warning">{obstacle}</Alert>;
}
