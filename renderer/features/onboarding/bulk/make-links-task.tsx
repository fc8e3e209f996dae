import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH } from '@shared/domain/csv-import';
import type { Profile } from '@shared/ipc/models';
import { MAX_JOB_ROWS } from '@shared/ipc/operation-calls';
import type { JobReview } from '@shared/ipc/operation-models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton, TextLink } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';

interface MakeLinksTaskProps {
  profile: Profile;
  marked: readonly OnboardingCard[];
}

/** A link for each of the marked accounts: said what it means, then reviewed row by row. */
export function MakeLinksTask({ profile, marked }: MakeLinksTaskProps) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const navigate = useNavigate();
  const [review, setReview] = useState<JobReview | null>(null);
  const [note, setNote] = useState('');
  const words = { count: marked.length, number: format.number(marked.length) };
  return (
    <>
      <PageHeader
        title={t('bulk.title', words)}
        back={
          <TextLink to="/onboarding" variant="caption">
            ‹ {t('title')}
          </TextLink>
        }
      />
      <div className="parts">
        {marked.length === 0 && <NoneMarked />}
        {marked.length > 0 && review && (
          <JobReviewPanel
            profile={profile}
            review={review}
            onStarted={({ jobId }) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
            onBack={() => setReview(null)}
          />
        )}
        {marked.length > 0 && !review && (
          <BeforeReview profile={profile} marked={marked} note={note} onNote={setNote} onReviewed={setReview} />
        )}
      </div>
    </>
  );
}

function NoneMarked() {
  const { t } = useTranslation('onboarding');
  return (
    <EmptyState
      why="nothing-matches"
      title={t('bulk.noneTitle')}
      text={t('bulk.noneText')}
      action={
        <LinkButton to="/onboarding" variant="contained">
          {t('bulk.back')}
        </LinkButton>
      }
    />
  );
}

interface BeforeReviewProps extends MakeLinksTaskProps {
  note: string;
  onNote: (note: string) => void;
  onReviewed: (review: JobReview) => void;
}

function BeforeReview({ profile, marked, note, onNote, onReviewed }: BeforeReviewProps) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const looking = useReviewJob();
  const already = marked.filter(({ link }) => link !== null).length;
  const tooMany = marked.length > MAX_JOB_ROWS;
  const look = (): void =>
    looking.mutate(
      {
        profileId: profile.id,
        rows: marked.map(({ accountId }) => ({ accountId, intent: { kind: 'create-onboarding-link' }, note })),
      },
      { onSuccess: onReviewed },
    );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: 760 }}>
      <Alert severity="info">
        {t('bulk.text')} {already > 0 && t('bulk.already', { count: already, number: format.number(already) })}
      </Alert>
      <TextField
        label={t('bulk.note')}
        value={note}
        onChange={(event) => onNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MAX_NOTE_LENGTH, autoComplete: 'off' } }}
        fullWidth
      />
      {tooMany && <Alert severity="error">{t('bulk.tooMany', { most: format.number(MAX_JOB_ROWS) })}</Alert>}
      {looking.error && <ErrorNotice error={looking.error} />}
      <Box>
        <Button variant="contained" disabled={tooMany || looking.isPending} onClick={look}>
          {t(looking.isPending ? 'bulk.looking' : 'bulk.look')}
        </Button>
      </Box>
    </Box>
  );
}
