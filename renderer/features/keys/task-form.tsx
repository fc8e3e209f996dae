import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH } from '@shared/domain/csv-import';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { Profile } from '@shared/ipc/models';
import { MAX_JOB_ROWS } from '@shared/ipc/operation-calls';
import type { JobReview } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { ObstacleNotice } from './key-actions';
import { INTENTS_OF, type KeyTask, jobRowsOf } from './model/key-task';
import { useObstacle } from './use-obstacle';

interface TaskFormProps {
  profile: Profile;
  task: KeyTask;
  marked: readonly AccountKeyView[];
  note: string;
  onNote: (note: string) => void;
  onLeaveOut: (accountId: string) => void;
  onReviewed: (review: JobReview) => void;
}

/** Says what the task means for these accounts, and takes a note before they are looked at. */
export function TaskForm({ profile, task, marked, note, onNote, onLeaveOut, onReviewed }: TaskFormProps) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const obstacle = useObstacle(profile);
  const looking = useReviewJob();
  const tooMany = marked.length * INTENTS_OF[task].length > MAX_JOB_ROWS;
  const ids = marked.map(({ accountId }) => accountId);
  const look = (): void =>
    looking.mutate({ profileId: profile.id, rows: jobRowsOf(task, ids, note) }, { onSuccess: onReviewed });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: 760 }}>
      <ObstacleNotice profile={profile} />
      <Alert severity={task === 'create' ? 'info' : 'warning'}>{t(`tasks.${task}.text`)}</Alert>
      <Box
        component="ul"
        aria-label={t('tasks.accounts')}
        tabIndex={0}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          maxHeight: 320,
          overflowY: 'auto',
        }}
      >
        {marked.slice(0, MOST_LISTED).map(({ accountId, accountName }) => (
          <Box
            component="li"
            key={accountId}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              px: 3,
              minHeight: 36,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ minWidth: 0, flex: 1 }}>
              <PlainText>{accountName}</PlainText>
            </Box>
            <Box sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{accountId}</Box>
            <Button
              size="small"
              color="inherit"
              aria-label={t('tasks.leaveOutOf', { account: accountName })}
              onClick={() => onLeaveOut(accountId)}
            >
              {t('tasks.leaveOut')}
            </Button>
          </Box>
        ))}
      </Box>
      {marked.length > MOST_LISTED && (
        <Box sx={{ color: 'text.secondary' }}>
          {t('tasks.more', { number: format.number(marked.length - MOST_LISTED), count: marked.length - MOST_LISTED })}
        </Box>
      )}
      <TextField
        label={t('tasks.note')}
        helperText={t('tasks.noteHelp')}
        value={note}
        onChange={(event) => onNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MAX_NOTE_LENGTH, autoComplete: 'off' } }}
        fullWidth
      />
      {tooMany && <Alert severity="error">{t('tasks.tooMany', { most: format.number(MAX_JOB_ROWS) })}</Alert>}
      {looking.error && <ErrorNotice error={looking.error} />}
      <Box>
        <Button
          variant="contained"
          disabled={obstacle !== null || tooMany || looking.isPending}
          onClick={look}
          title={obstacle ?? undefined}
        >
          {t(looking.isPending ? 'tasks.looking' : 'tasks.look', { count: marked.length })}
        </Button>
      </Box>
    </Box>
  );
}

/** More are counted only: to leave some of them out there is the review. */
const MOST_LISTED = 200;
