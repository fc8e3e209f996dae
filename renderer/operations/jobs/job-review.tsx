import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOwnerOf } from '@shared/domain/operation';
import type { Profile } from '@shared/ipc/models';
import type { Job, JobReview, JobReviewRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useStartJob } from '@renderer/lib/queries/jobs';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { ExactRequest } from '../dialog/exact-request';
import { FilterToggles } from './filter-toggles';
import { JobsFrame } from './jobs-frame';
import { matchesFilter, REVIEW_FILTERS, type ReviewFilter } from './review-choice';
import { ReviewMeanings } from './review-meanings';
import { ReviewRowDialog } from './review-row-dialog';
import { ReviewStart, type StartAnswers } from './review-start';
import { ReviewSummary } from './review-summary';
import { ReviewTable } from './review-table';
import { useReview } from './use-review';

interface JobReviewPanelProps {
  profile: Profile;
  review: JobReview;
  onStarted: (job: Job) => void;
  /** Back to where the rows were made; what was typed there is still there. */
  onBack: () => void;
  /** Looks at the rows anew. Default: the same rows with `jobs.review`. */
  lookAnew?: () => Promise<JobReview>;
}

/** The rows of a job before anything is sent: what is wrong, what to look at, which to send, and the word that starts it. */
export function JobReviewPanel(props: JobReviewPanelProps) {
  return <Panel key={props.review.reviewId} {...props} />;
}

function Panel({ profile, review: first, onStarted, onBack, lookAnew }: JobReviewPanelProps) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { review, chosen, choice, expired, looking, lookError, lookAgain, mark } = useReview(first, lookAnew);
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [opened, setOpened] = useState<JobReviewRow | null>(null);
  const start = useStartJob();
  // A second click comes before the first has drawn the button as disabled.
  const begun = useRef(false);
  const shown = useMemo(
    () => review.rows.filter((row) => matchesFilter(row, filter, chosen)),
    [review, filter, chosen],
  );
  const numberOf = (one: ReviewFilter): number => review.rows.filter((row) => matchesFilter(row, one, chosen)).length;

  const begin = (answers: StartAnswers): void => {
    if (begun.current) return;
    begun.current = true;
    const positions = choice.rows.map(({ position }) => position);
    start.mutate(
      { reviewId: review.reviewId, positions, ...answers },
      { onSuccess: (job) => onStarted(job), onError: () => (begun.current = false) },
    );
  };

  const needsPartner = choice.rows.some(({ intent, accountId }) => keyOwnerOf(intent, accountId) === 'partner');
  const agency = profile.kind === 'agency' && needsPartner;
  const lookButton = (
    <Button size="small" color="inherit" disabled={looking} onClick={() => void lookAgain()}>
      {t(looking ? 'review.looking' : 'review.lookAgain')}
    </Button>
  );
  return (
    <JobsFrame>
      <ReviewSummary profile={profile} review={review} choice={choice} />
      {review.creditError && <ErrorNotice error={review.creditError} actions={lookButton} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 1 }}>
        <FilterToggles
          label={t('review.filter')}
          value={filter}
          onChange={setFilter}
          options={REVIEW_FILTERS.map((one) => ({
            value: one,
            label: t(`review.filters.${one}`, { number: format.number(numberOf(one)) }),
            disabled: one !== 'all' && numberOf(one) === 0,
          }))}
        />
        <Box sx={{ color: 'text.secondary' }}>{t('review.nothingSent')}</Box>
      </Box>
      <ReviewTable
        review={review}
        rows={shown}
        resetKey={filter}
        chosen={chosen}
        onMark={mark}
        onOpen={setOpened}
        onShowAll={() => setFilter('all')}
      />
      <ReviewMeanings rows={review.rows} />
      {review.dryRun && <ExactRequest dryRun={review.dryRun} label={t('review.showRequest')} />}
      {expired && (
        <Alert severity="warning" action={lookButton}>
          {t('review.why.expired')}
        </Alert>
      )}
      {lookError !== undefined && <ErrorNotice error={lookError} actions={lookButton} />}
      {start.error && (
        <>
          <ErrorNotice error={start.error} actions={lookButton} onDismiss={start.reset} />
          <Box role="status">{t('review.notStarted')}</Box>
        </>
      )}
      <ReviewStart
        review={review}
        choice={choice}
        refused={agency ? t('review.why.profile') : expired ? t('review.why.expired') : null}
        working={start.isPending || start.isSuccess}
        onStart={begin}
        onBack={onBack}
      />
      <ReviewRowDialog row={opened} currency={review.currency} onClose={() => setOpened(null)} />
    </JobsFrame>
  );
}
