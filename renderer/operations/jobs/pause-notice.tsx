import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/ipc/operation-models';
import { ErrorNotice } from '@renderer/ui/error-notice';

/** Why a job is paused, and what that means. Nothing while it is not. */
export function PauseNotice({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  if (job.state !== 'paused' || job.pausedBecause === null) return null;
  const settled = job.pausedBecause === 'unknown-outcome' && job.counts.unknown === 0;
  const calm = settled || job.pausedBecause === 'person';
  return (
    <>
      <Alert severity={calm ? 'info' : 'warning'}>
        {t(settled ? 'paused.settled' : `paused.${job.pausedBecause}`)}
      </Alert>
      {job.error && <ErrorNotice error={job.error} />}
    </>
  );
}
