import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { JobList } from '@renderer/operations/jobs/job-list';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { LinkButton } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import { FileTask } from './file/file-task';
import { MoveList } from './move-list';
import { MovesTask } from './moves/moves-task';
import { PartnerOnly } from './partner-only';
import { PlanTask } from './plan/plan-task';

/** The `do` of the address. */
export type CreditTask = 'recharge' | 'withdraw' | 'plan' | 'file';

interface CreditScreenProps {
  profile: Profile;
  /** What is to be done; undefined: what is under way and what was done. */
  task?: CreditTask | undefined;
}

/** Credit of the client accounts: outcomes to settle first, then moving credit, one account or many, and what was moved. */
export function CreditScreen({ profile, task }: CreditScreenProps) {
  const { t } = useTranslation('credit');
  if (profile.kind === 'agency') {
    return (
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PageHeader title={t('title')} />
        <PartnerOnly />
      </Box>
    );
  }
  return (
    <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' }}>
      {task === undefined ? <Home profile={profile} /> : <Task profile={profile} task={task} />}
    </Box>
  );
}

function Home({ profile }: { profile: Profile }) {
  const { t } = useTranslation('credit');
  return (
    <>
      <PageHeader title={t('title')} actions={<TaskLinks />} />
      <Box sx={{ px: 5, pb: 5, display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <UnknownOutcomes profileId={profile.id} />
        <JobList profileId={profile.id} />
        <MoveList profileId={profile.id} limit={20} />
      </Box>
    </>
  );
}

function TaskLinks() {
  const { t } = useTranslation('credit');
  const tasks = ['recharge', 'withdraw', 'file', 'plan'] as const;
  return tasks.map((task) => (
    <LinkButton
      key={task}
      to="/credit"
      search={{ do: task }}
      variant={task === 'recharge' ? 'contained' : 'outlined'}
      color={task === 'recharge' ? 'primary' : 'inherit'}
    >
      {t(`actions.${task}`)}
    </LinkButton>
  ));
}

function Task({ profile, task }: { profile: Profile; task: CreditTask }) {
  switch (task) {
    case 'recharge':
    case 'withdraw':
      return <MovesTask key={task} profile={profile} kind={task} />;
    case 'file':
      return <FileTask profile={profile} />;
    case 'plan':
      return <PlanTask profile={profile} />;
  }
}
