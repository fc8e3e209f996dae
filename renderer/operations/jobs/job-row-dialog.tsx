import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { Details } from '@renderer/ui/details';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { useOperationWords } from '../operation-words';
import { RowStateBadge } from './job-state-badge';

interface JobRowDialogProps {
  job: Job;
  row: JobRow | null;
  onClose: () => void;
}

function RowAlone({ job, row }: { job: Job; row: JobRow }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const words = useOperationWords();
  return (
    <>
      <Details
        items={[
          { label: t('account'), value: <PlainText wrap>{row.accountName ?? t('review.noName')}</PlainText> },
          { label: t('what'), value: words.title(row.intent, job.currency) },
          { label: t('state'), value: <RowStateBadge row={row} /> },
          { label: t('when'), value: format.dateTime(row.at) },
        ]}
      />
      {row.error && <ErrorNotice error={row.error} />}
    </>
  );
}

/** All that is known of one row of a job. */
export function JobRowDialog({ job, row, onClose }: JobRowDialogProps) {
  const { t } = useTranslation('jobs');
  const { t: common } = useTranslation();
  return (
    <Dialog open={row !== null} onClose={onClose} maxWidth="md" fullWidth>
      {row && (
        <>
          <DialogTitle>
            {t('rows.open', { row: row.position + 1, account: t('id', { id: row.accountId }) })}
          </DialogTitle>
          <DialogContent>
            <RowAlone job={job} row={row} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} autoFocus>
              {common('actions.close')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
