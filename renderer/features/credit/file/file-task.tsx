import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditImport } from '@shared/domain/csv-import';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { usePickCreditFile, useReviewJob } from '@renderer/lib/queries/jobs';
import { refusalWords } from '@renderer/operations/csv-refusal';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { forgetFile, useFileDraft } from '../model/drafts';
import { MOVE_KINDS, type MoveKind } from '../model/moves';
import { ReviewRow } from '../review-row';
import { TaskFrame } from '../task-frame';
import { useDone } from '../use-done';
import { FileFormat } from './file-format';
import { FilePreview } from './file-preview';

/** Recharges or withdrawals from a CSV file: read, looked at row by row, and then reviewed as any other job. */
export function FileTask({ profile }: { profile: Profile }) {
  const { t } = useTranslation('credit');
  const [{ kind, picked }, change] = useFileDraft(profile.id);
  const pick = usePickCreditFile();
  const review = useReviewJob();
  const done = useDone();
  const read = picked?.import ?? null;
  const valid = read?.ok ? read.valid : 0;

  if (review.data) {
    return (
      <TaskFrame profile={profile} title={t('tasks.file')} fill>
        <JobReviewPanel
          profile={profile}
          review={review.data}
          onBack={review.reset}
          onStarted={(job) => {
            forgetFile(profile.id);
            done.toJob(job);
          }}
        />
      </TaskFrame>
    );
  }
  const choose = (): void => {
    review.reset();
    pick.mutate(profile.id, {
      onSuccess: (next) => {
        if (next) change((before) => ({ ...before, picked: next }));
      },
    });
  };
  return (
    <TaskFrame profile={profile} title={t('tasks.file')}>
      <KindChoice kind={kind} onKind={(next) => change((before) => ({ ...before, kind: next }))} />
      <FileFormat open={picked === null} />
      {pick.error && <ErrorNotice error={pick.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button variant={picked ? 'outlined' : 'contained'} disabled={pick.isPending} onClick={choose}>
          {t(picked ? 'file.chooseOther' : 'file.choose')}
        </Button>
        {picked && (
          <Typography component="bdi" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {picked.fileName}
          </Typography>
        )}
      </Box>
      {read && <ReadFile profile={profile} kind={kind} read={read} />}
      {valid > 0 && (
        <ReviewRow
          verb={t(`moves.review.${kind}`, { count: valid })}
          disabled={false}
          working={review.isPending}
          error={review.error}
          hint={null}
          onGo={() => review.mutate({ profileId: profile.id, rows: jobRows(read, kind) })}
        />
      )}
    </TaskFrame>
  );
}

function KindChoice({ kind, onKind }: { kind: MoveKind; onKind: (kind: MoveKind) => void }) {
  const { t } = useTranslation('credit');
  const labelId = useId();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
      <Typography id={labelId}>{t('file.kind')}</Typography>
      <ToggleButtonGroup
        exclusive
        value={kind}
        aria-labelledby={labelId}
        onChange={(_, next: MoveKind | null) => next && onKind(next)}
      >
        {MOVE_KINDS.map((each) => (
          <ToggleButton key={each} value={each}>
            {t(`file.kinds.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

function ReadFile({ profile, kind, read }: { profile: Profile; kind: MoveKind; read: CreditImport }) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  if (!read.ok) {
    return (
      <Alert severity="error">
        <strong>{t('file.refusedTitle')}</strong> {refusalWords(t, format, read.refusal)}
      </Alert>
    );
  }
  if (read.rows.length === 0) return <Alert severity="info">{t('file.noRows')}</Alert>;
  return <FilePreview profile={profile} kind={kind} read={read} />;
}

function jobRows(read: CreditImport | null, kind: MoveKind) {
  if (!read?.ok) return [];
  return read.rows.flatMap((row) =>
    row.valid ? [{ accountId: row.account.id, intent: { kind, amount: row.amount }, note: row.note }] : [],
  );
}
