import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { useSettings } from '@renderer/lib/queries/settings';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { AskList } from '../form/ask-list';
import { MarginForm } from '../form/margin-form';
import { NoteField } from '../form/note-field';
import { allTicked, useAskedOfMany, useTicks } from '../form/use-asked';
import { type MarginDraft, readDraft } from '../model/margin-draft';
import { Panel } from '../panel';
import { TaskBody } from '../task-body';
import { ChosenTable } from './chosen-table';
import type { Chosen } from './use-chosen';
import { useRestoreEach } from './use-restore-each';

interface SetTaskProps {
  profile: Profile;
  chosen: Chosen;
  draft: MarginDraft;
  onDraft: (draft: MarginDraft) => void;
  onRemove: (accountId: Chosen['accountIds'][number]) => void;
  onWhatIf: () => void;
  onStarted: (jobId: string) => void;
}

/** The same margins for all chosen accounts: form, what changes where, then the review of the job. */
export function SetTask({ profile, chosen, draft, onDraft, onRemove, onWhatIf, onStarted }: SetTaskProps) {
  const { t } = useTranslation('margins');
  const { language } = useSettings();
  const [note, setNote] = useState('');
  const [review, setReview] = useState<JobReview | null>(null);
  const reviewing = useReviewJob();
  const { margins } = readDraft(draft, language);
  const asked = useAskedOfMany(
    chosen.accounts.map(({ applied }) => applied?.margins ?? null),
    margins,
  );
  const ticks = useTicks();
  const look = (): void => {
    if (!margins) return;
    const intent = { kind: 'set-margins' as const, margins };
    const rows = chosen.accountIds.map((accountId) => ({ accountId, intent, note }));
    reviewing.mutate({ profileId: profile.id, rows }, { onSuccess: setReview });
  };
  const restoring = useRestoreEach(profile, chosen, note);
  const restore = (): void => restoring.mutate(undefined, { onSuccess: setReview });
  if (review) {
    return (
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', px: 5, pb: 4 }}>
        <JobReviewPanel
          profile={profile}
          review={review}
          onStarted={({ jobId }) => onStarted(jobId)}
          onBack={() => setReview(null)}
        />
      </Box>
    );
  }
  return (
    <TaskBody>
      <Box sx={{ maxWidth: 760 }}>
        <MarginForm
          title={t('form.title')}
          profile={profile}
          draft={draft}
          onDraft={onDraft}
          before={chosen.common}
          beforeWords={t(chosen.unknown === chosen.accounts.length ? 'unknown' : 'form.differs')}
          about={<AboutChosen chosen={chosen} />}
        >
          <NoteField value={note} onChange={setNote} />
          <AskList asked={asked} ticks={ticks} />
          {reviewing.error && <ErrorNotice error={reviewing.error} />}
          {restoring.error && <ErrorNotice error={restoring.error} />}
          {restoring.data === null && <Alert severity="info">{t('many.restoreNone')}</Alert>}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <Button
              variant="contained"
              disabled={!margins || reviewing.isPending || !allTicked(asked, ticks)}
              onClick={look}
            >
              {t(reviewing.isPending ? 'many.reviewing' : 'many.review')}
            </Button>
            <Button variant="outlined" color="inherit" onClick={onWhatIf}>
              {t('many.whatIf')}
            </Button>
            <Button variant="outlined" color="inherit" disabled={restoring.isPending} onClick={restore}>
              {t('many.restore')}
            </Button>
            <Typography role="status" sx={{ color: 'text.secondary' }}>
              {!margins && t('form.incomplete')}
              {margins && !allTicked(asked, ticks) && t('ask.first')}
            </Typography>
          </Box>
        </MarginForm>
      </Box>
      <Panel title={t('many.chosen')} about={t('many.chosenAbout')}>
        <ChosenTable accounts={chosen.accounts} after={margins} onRemove={onRemove} />
      </Panel>
    </TaskBody>
  );
}

function AboutChosen({ chosen: { common, unknown } }: { chosen: Chosen }) {
  const { t } = useTranslation('margins');
  if (unknown > 0) return t('form.someUnknown', { count: unknown });
  return common ? t('form.alike') : t('form.different');
}
