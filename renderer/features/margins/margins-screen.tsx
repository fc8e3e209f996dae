import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useSettings } from '@renderer/lib/queries/settings';
import { select } from '@renderer/lib/selection';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PageHeader } from '@renderer/ui/page-header';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { type MarginDraft, draftOf } from './model/margin-draft';
import { Overview } from './overview/overview';
import { SetOne } from './set/set-one';
import { SetTask } from './set/set-task';
import { type Chosen, useChosen } from './set/use-chosen';
import { WhatIfTask } from './what-if/what-if-task';

export type MarginTask = 'set' | 'what-if';

interface MarginsScreenProps {
  profile: Profile;
  /** The `do` of the address, for the marked accounts; without it, the overview. */
  task: MarginTask | undefined;
  onTask: (task: MarginTask | undefined) => void;
  onJob: (jobId: string) => void;
}

/** What is set for whom, what it earns, what other margins would have earned, and setting them for one or many. */
export function MarginsScreen({ profile, task, onTask, onJob }: MarginsScreenProps) {
  const { t } = useTranslation('margins');
  if (profile.kind === 'agency') {
    return (
      <Frame>
        <PageHeader title={t('title')} />
        <EmptyState why="not-permitted" title={t('agencyTitle')} text={t('agencyText')} />
      </Frame>
    );
  }
  return (
    <Frame>
      {task ? (
        <Task profile={profile} task={task} onTask={onTask} onJob={onJob} />
      ) : (
        <Overview profile={profile} onTask={onTask} />
      )}
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>{children}</Box>;
}

interface TaskProps extends MarginsScreenProps {
  task: MarginTask;
}

function Task({ profile, task, onTask, onJob }: TaskProps) {
  const { t } = useTranslation('margins');
  const { chosen, error } = useChosen(profile.id);
  const count = chosen?.accounts.length ?? 0;
  const back = (): void => onTask(undefined);
  return (
    <>
      <PageHeader
        title={chosen ? t(task === 'set' ? 'many.title' : 'many.whatIfTitle', { count }) : t('title')}
        back={
          <Link component="button" variant="caption" onClick={back}>
            ‹ {t('many.back')}
          </Link>
        }
      />
      {error && (
        <Box sx={{ px: 5 }}>
          <ErrorNotice error={error} />
        </Box>
      )}
      {!chosen && !error && (
        <Box sx={{ px: 5 }}>
          <SkeletonBlock height={440} />
        </Box>
      )}
      {chosen && count === 0 && (
        <EmptyState
          why="nothing-matches"
          title={t('many.noneTitle')}
          text={t('many.noneText')}
          action={
            <Button variant="contained" onClick={back}>
              {t('many.noneAction')}
            </Button>
          }
        />
      )}
      {chosen && count > 0 && (
        <ChosenTask profile={profile} task={task} chosen={chosen} onTask={onTask} onJob={onJob} />
      )}
    </>
  );
}

/** Keeps the form while one goes from what-if to setting and back. */
function ChosenTask({ profile, task, chosen, onTask, onJob }: TaskProps & { chosen: Chosen }) {
  const { language } = useSettings();
  const [draft, setDraft] = useState<MarginDraft>(() => draftOf(chosen.common, language));
  const shared = { profile, chosen, draft, onDraft: setDraft };
  if (task === 'what-if') return <WhatIfTask {...shared} onSet={() => onTask('set')} />;
  const [only, another] = chosen.accounts;
  if (only && !another) return <SetOne {...shared} account={only} />;
  return (
    <SetTask
      {...shared}
      onRemove={(accountId) =>
        select(
          profile.id,
          chosen.accountIds.filter((id) => id !== accountId),
        )
      }
      onWhatIf={() => onTask('what-if')}
      onStarted={onJob}
    />
  );
}
