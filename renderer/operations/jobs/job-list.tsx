import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { OperationKind } from '@shared/domain/operation';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useJobs } from '@renderer/lib/queries/jobs';
import { useNow } from '@renderer/lib/use-now';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { useMoneyFormat } from '../use-money-format';
import { JobBar } from './job-progress';
import { JobStateBadge } from './job-state-badge';
import { useJobTitle } from './job-words';
import { ROW_GROUPS } from './row-groups';

const JobLink = createLink(ButtonBase);
const FIRST_SHOWN = 10;

const line = {
  width: '100%',
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(180px, 1.4fr) 120px minmax(160px, 1.6fr) 200px 120px' },
  columnGap: 4,
  rowGap: 1,
  alignItems: 'center',
  textAlign: 'start',
  px: 3,
  py: 2,
  '&:hover': { bgcolor: 'action.hover' },
} as const;

const box = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'hidden',
  '& > li + li': { borderTop: 1, borderColor: 'divider' },
} as const;

/** What became of the rows, in words; groups without rows are left out. */
function useCountsInWords(): (job: Job) => string {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  return ({ counts }) =>
    ROW_GROUPS.filter((group) => counts[group] > 0)
      .map((group) => t('rows.group', { name: t(`counts.${group}`), number: format.number(counts[group]) }))
      .join(' · ');
}

function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const now = useNow();
  const money = useMoneyFormat(job.currency);
  const title = useJobTitle()(job);
  const counts = useCountsInWords()(job);
  return (
    <Box component="li">
      <JobLink to="/jobs/$jobId" params={{ jobId: job.jobId }} sx={line}>
        <Box component="span" sx={{ fontWeight: 500, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {title}
        </Box>
        <Box component="span" title={format.dateTime(job.createdAt)} sx={{ color: 'text.secondary' }}>
          {format.age(job.createdAt, now)}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', minWidth: 0 }}>
          {counts}
          {(job.state === 'running' || job.state === 'paused') && <JobBar job={job} height={4} />}
        </Box>
        <Box component="span" sx={{ textAlign: { md: 'end' }, fontVariantNumeric: 'tabular-nums' }}>
          {job.applied !== null && (
            <>
              {money.exact(job.applied)}{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('progress.sumOf', { total: money.exact(job.total) })}
              </Box>
            </>
          )}
        </Box>
        <JobStateBadge state={job.state} />
      </JobLink>
    </Box>
  );
}

function Jobs({ title, jobs }: { title: string; jobs: readonly Job[] }) {
  const { t } = useTranslation('jobs');
  const titleId = useId();
  const [all, setAll] = useState(false);
  if (jobs.length === 0) return null;
  const shown = all ? jobs : jobs.slice(0, FIRST_SHOWN);
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Box component="ul" sx={box}>
        {shown.map((job) => (
          <JobLine key={job.jobId} job={job} />
        ))}
      </Box>
      {shown.length < jobs.length && (
        <Button color="inherit" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {t('list.more', { count: jobs.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function NoJobs() {
  const { t } = useTranslation('jobs');
  return (
    <Box role="status" sx={{ ...box, px: 3, py: 2, color: 'text.secondary' }}>
      <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
        {t('list.none')}
      </Box>{' '}
      {t('list.noneText')}
    </Box>
  );
}

interface JobListProps {
  profileId: ProfileId;
  /** Only jobs of these kinds. Default: of every kind. */
  kinds?: readonly OperationKind[];
}

/** What was done to many accounts at once: what runs or waits first, then what is over, newest first. */
export function JobList({ profileId, kinds }: JobListProps) {
  const { t } = useTranslation('jobs');
  const { data, error } = useJobs(profileId);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonRows count={3} />;
  const jobs = kinds ? data.filter((job) => job.kinds.some((kind) => kinds.includes(kind))) : data;
  if (jobs.length === 0) return <NoJobs />;
  const isCurrent = ({ state }: Job): boolean => state === 'running' || state === 'paused';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Jobs title={t('list.current')} jobs={jobs.filter(isCurrent)} />
      <Jobs title={t('list.history')} jobs={jobs.filter((job) => !isCurrent(job))} />
    </Box>
  );
}
