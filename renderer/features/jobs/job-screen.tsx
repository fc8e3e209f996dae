import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useJob } from '@renderer/lib/queries/jobs';
import { useActiveProfile, useProfiles } from '@renderer/lib/queries/profiles';
import { JobPanel, type JobResults } from '@renderer/operations/jobs/job-panel';
import { JobStateBadge } from '@renderer/operations/jobs/job-state-badge';
import { roomOf, useJobTitle } from '@renderer/operations/jobs/job-words';
import { TextLink } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import { PlainText } from '@renderer/ui/plain-text';

/** Where the job belongs, and the way back there. */
function Breadcrumb({ job }: { job: Job | undefined }) {
  const { t } = useTranslation('jobs');
  const room = job ? roomOf(job) : 'credit';
  return (
    <nav aria-label={t('screen.breadcrumb')}>
      <TextLink to={`/${room}`} variant="caption">
        ‹ {t(`screen.backTo.${room}`)}
      </TextLink>
    </nav>
  );
}

function Meta({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const active = useActiveProfile();
  const other = useProfiles().find(({ id }) => id === job.profileId && id !== active?.id);
  return (
    <>
      <JobStateBadge state={job.state} />
      <span>{t('screen.started', { when: format.dateTime(job.createdAt) })}</span>
      {other && <PlainText>{t('screen.ofProfile', { name: other.name })}</PlainText>}
      {job.againOf !== null && (
        <TextLink to="/jobs/$jobId" params={{ jobId: job.againOf }}>
          {t('screen.againOf')}
        </TextLink>
      )}
    </>
  );
}

interface JobScreenProps {
  jobId: string;
  /** Brought by the route: what a kind of job shows of its rows. */
  results?: JobResults;
}

/** One job on a screen of its own. */
export function JobScreen({ jobId, results }: JobScreenProps) {
  const { t } = useTranslation('jobs');
  const job = useJob(jobId).data?.job;
  const title = useJobTitle();
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        back={<Breadcrumb job={job} />}
        title={job ? title(job) : t('title')}
        meta={job && <Meta job={job} />}
      />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', px: 5, pb: 4 }}>
        <JobPanel jobId={jobId} results={results} />
      </Box>
    </Box>
  );
}
