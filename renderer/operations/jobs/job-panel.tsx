import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useJob, useReviewJobAgain } from '@renderer/lib/queries/jobs';
import { useProfiles } from '@renderer/lib/queries/profiles';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock, SkeletonRows } from '@renderer/ui/skeletons';
import { UnknownOutcomes } from '../unknown-outcomes';
import { JobControls } from './job-controls';
import { JobProgress } from './job-progress';
import { JobReviewPanel } from './job-review';
import { JobRows } from './job-rows';
import { JobsFrame } from './jobs-frame';
import { PauseNotice } from './pause-notice';

type Again = ReturnType<typeof useReviewJobAgain>;

/** Sends what is known not to be applied once more, as a new job. */
function AgainButton({ job, rows, again }: { job: Job; rows: readonly JobRow[]; again: Again }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const count = rows.filter(({ mayBeSentAgain }) => mayBeSentAgain).length;
  if (job.state === 'running' || count === 0) return null;
  return (
    <>
      <Button variant="outlined" disabled={again.isPending} onClick={() => again.mutate(job.jobId)}>
        {again.isPending ? t('actions.looking') : t('actions.again', { count, number: format.number(count) })}
      </Button>
      {again.error && <ErrorNotice slim error={again.error} onDismiss={again.reset} />}
    </>
  );
}

/** Rows that a person decided were not applied: that is not known, so they are not sent again from here. */
function DecidedByHand({ rows }: { rows: readonly JobRow[] }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const count = rows.filter(({ state, standing }) => state === 'MANUAL' && standing === 'not-applied').length;
  if (count === 0) return null;
  return (
    <Typography sx={{ color: 'text.secondary' }}>
      {t('decidedByHand', { count, number: format.number(count) })}
    </Typography>
  );
}

function AgainReview({ job, profile, again }: { job: Job; profile: Profile; again: Again }) {
  const { t } = useTranslation('jobs');
  const navigate = useNavigate();
  if (!again.data) return null;
  return (
    <Box sx={{ flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <Typography variant="h2">{t('actions.againTitle')}</Typography>
      <JobReviewPanel
        profile={profile}
        review={again.data}
        onStarted={({ jobId }) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
        onBack={again.reset}
        lookAnew={() => again.mutateAsync(job.jobId)}
      />
    </Box>
  );
}

export type JobResults = (job: Job, rows: readonly JobRow[], table: ReactNode) => ReactNode;

interface JobPanelProps {
  jobId: string;
  /** What a kind of job shows in place of its rows, which it is given to show as well; null for the rows alone. */
  results?: JobResults | undefined;
}

/** A job: how far it is, why it stands still, what became of each row, and what can be done. It goes on when one leaves. */
export function JobPanel({ jobId, results }: JobPanelProps) {
  const { t } = useTranslation('jobs');
  const { data, error, refetch } = useJob(jobId);
  const again = useReviewJobAgain();
  const profile = useProfiles().find(({ id }) => id === data?.job.profileId);
  if (error) {
    return (
      <EmptyState
        why="failed"
        title={t('screen.notFoundTitle')}
        text={<ErrorNotice error={error} />}
        action={<Retry onRetry={refetch} />}
      />
    );
  }
  if (!data) return <Loading />;
  const { job, rows } = data;
  const table = <JobRows job={job} rows={rows} />;
  if (again.data && profile) return <AgainReview job={job} profile={profile} again={again} />;
  return (
    <JobsFrame>
      <JobProgress job={job} />
      <PauseNotice job={job} />
      {job.counts.unknown > 0 && <UnknownOutcomes profileId={job.profileId} />}
      {!profile && <Alert severity="warning">{t('screen.profileGone')}</Alert>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, '&:empty': { display: 'none' } }}>
        <JobControls job={job} canResume={profile !== undefined} />
        {profile && <AgainButton job={job} rows={rows} again={again} />}
      </Box>
      <DecidedByHand rows={rows} />
      {results?.(job, rows, table) ?? table}
    </JobsFrame>
  );
}

function Retry({ onRetry }: { onRetry: () => Promise<unknown> }) {
  const { t } = useTranslation();
  return (
    <Button variant="outlined" onClick={() => void onRetry()}>
      {t('actions.retry')}
    </Button>
  );
}

function Loading() {
  return (
    <JobsFrame>
      <SkeletonBlock height={88} />
      <SkeletonRows count={8} />
    </JobsFrame>
  );
}
