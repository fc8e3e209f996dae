import { useNavigate } from '@tanstack/react-router';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AskedClient } from '@shared/domain/client-requests';
import { requestsFor } from '@shared/domain/client-requests';
import type { Profile } from '@shared/ipc/models';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { forgetMany, STEPS, useManyDraft } from '../model/drafts';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { SourceStep } from './source-step';

/** Many clients: read, columns given a meaning, every row checked, then reviewed and sent as any other job. */
export function ManyTask({ profile }: { profile: Profile }) {
  const { t } = useTranslation('clients');
  const navigate = useNavigate();
  const [draft, change] = useManyDraft(profile.id);
  const review = useReviewJob();
  const { table } = draft;
  const step = table === null ? 'source' : draft.step;

  const look = (asked: readonly AskedClient[]): void =>
    review.mutate({
      profileId: profile.id,
      rows: requestsFor(asked, table?.fileName ?? null).map((row) => ({ accountId: null, ...row })),
    });
  return (
    <>
      <Stepper activeStep={review.data ? STEPS.length : STEPS.indexOf(step)} sx={{ maxWidth: 720 }}>
        {[...STEPS, 'review' as const].map((each) => (
          <Step key={each}>
            <StepLabel>{t(`steps.${each}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {review.data ? (
        <Box sx={{ flex: '1 1 0', minHeight: 420, display: 'flex', flexDirection: 'column' }}>
          <JobReviewPanel
            profile={profile}
            review={review.data}
            onBack={review.reset}
            onStarted={({ jobId }) => {
              forgetMany(profile.id);
              void navigate({ to: '/jobs/$jobId', params: { jobId } });
            }}
          />
        </Box>
      ) : (
        <>
          {step === 'source' && <SourceStep profile={profile} draft={draft} change={change} />}
          {step === 'columns' && table && <ColumnsStep table={table} draft={draft} change={change} />}
          {step === 'check' && (
            <CheckStep
              profile={profile}
              draft={draft}
              change={change}
              onReview={look}
              reviewing={review.isPending}
              error={review.error}
            />
          )}
        </>
      )}
    </>
  );
}
