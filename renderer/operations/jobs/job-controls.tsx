import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useCancelJob, usePauseJob, useResumeJob } from '@renderer/lib/queries/jobs';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { ErrorNotice } from '@renderer/ui/error-notice';

/** Resume, and whether to go on past further unknown outcomes. */
function Resume({ job, disabled }: { job: Job; disabled: boolean }) {
  const { t } = useTranslation('jobs');
  const [pastUnknown, setPastUnknown] = useState(job.pastUnknown);
  const resume = useResumeJob();
  return (
    <>
      <Button
        variant="contained"
        startIcon={<PlayArrow />}
        disabled={disabled || resume.isPending}
        onClick={() => resume.mutate({ jobId: job.jobId, pastUnknown })}
      >
        {t(resume.isPending ? 'actions.resuming' : 'actions.resume')}
      </Button>
      <FormControlLabel
        title={t('review.pastUnknownHint')}
        control={<Switch checked={pastUnknown} onChange={(_event, on) => setPastUnknown(on)} />}
        label={t('review.pastUnknown')}
        sx={{ ml: 0, mr: 4 }}
      />
      {resume.error && <ErrorNotice slim error={resume.error} onDismiss={resume.reset} />}
    </>
  );
}

function PauseButton({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const pause = usePauseJob();
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Pause />}
        disabled={pause.isPending}
        onClick={() => pause.mutate(job.jobId)}
      >
        {t(pause.isPending ? 'actions.pausing' : 'actions.pause')}
      </Button>
      {pause.error && <ErrorNotice slim error={pause.error} onDismiss={pause.reset} />}
    </>
  );
}

function CancelButton({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const [asking, setAsking] = useState(false);
  const cancel = useCancelJob();
  const words = { count: job.counts.left, number: useFormat().number(job.counts.left) };
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {t('actions.cancel')}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={t('actions.cancelTitle')}
        verb={t('actions.cancelVerb', words)}
        onConfirm={async () => {
          await cancel.mutateAsync(job.jobId);
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      >
        {t('actions.cancelText', words)}
      </ConfirmDialog>
    </>
  );
}

/** What can be done to a job that is not over. */
export function JobControls({ job, canResume }: { job: Job; canResume: boolean }) {
  if (job.state === 'done' || job.state === 'cancelled') return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      {job.state === 'running' ? <PauseButton job={job} /> : <Resume key={job.jobId} job={job} disabled={!canResume} />}
      <CancelButton job={job} />
    </Box>
  );
}
