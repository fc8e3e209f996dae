import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import { useClientKeys } from '@renderer/lib/queries/client-keys';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton, TextLink } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { useMarkedRows } from '@renderer/lib/selection';
import { KeyOperationDialog } from './key-operation-dialog';
import type { KeyTask } from './model/key-task';
import { TaskForm } from './task-form';

interface KeyTaskScreenProps {
  profile: Profile;
  task: KeyTask;
}

const NO_ROWS: readonly AccountKeyView[] = [];

/** Creates, rotates or revokes the keys of the marked accounts: said what it means, then reviewed row by row. */
export function KeyTaskScreen({ profile, task }: KeyTaskScreenProps) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const { data, error } = useClientKeys(profile.id);
  const { marked, mark } = useMarkedRows(profile.id, data ?? NO_ROWS);
  const [review, setReview] = useState<JobReview | null>(null);
  const [note, setNote] = useState('');
  const [only, another] = marked;
  const title = marked.length === 0 ? t('title') : t(`tasks.${task}.title`, { count: marked.length });
  const frame = (children: ReactNode) => (
    <>
      <PageHeader
        title={title}
        back={
          <TextLink to="/keys" variant="caption">
            ‹ {t('title')}
          </TextLink>
        }
      />
      <div className="parts">{children}</div>
    </>
  );

  if (error) return frame(<ErrorNotice error={error} />);
  if (!data) return frame(<SkeletonBlock height={240} />);
  if (!only) return frame(<NoneMarked />);
  if (!another && task !== 'rotate') {
    return frame(
      <KeyOperationDialog
        profile={profile}
        asked={{ row: only, task }}
        onClose={() => void navigate({ to: '/keys' })}
      />,
    );
  }
  if (review) {
    return frame(
      <JobReviewPanel
        profile={profile}
        review={review}
        onStarted={({ jobId }) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
        onBack={() => setReview(null)}
      />,
    );
  }
  return frame(
    <TaskForm
      profile={profile}
      task={task}
      marked={marked}
      note={note}
      onNote={setNote}
      onLeaveOut={(accountId) => mark([accountId], false)}
      onReviewed={setReview}
    />,
  );
}

function NoneMarked() {
  const { t } = useTranslation('keys');
  return (
    <EmptyState
      why="nothing-matches"
      title={t('tasks.noneTitle')}
      text={t('tasks.noneText')}
      action={
        <LinkButton to="/keys" variant="contained">
          {t('tasks.choose')}
        </LinkButton>
      }
    />
  );
}
