import { useTranslation } from 'react-i18next';
import type { OperationId } from '@shared/domain/operation';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { Details } from '@renderer/ui/details';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { OperationDetail } from '../operation-detail';
import { Owner } from '../owner';
import { useOperationWords } from '../operation-words';
import { useOperation } from '../use-operation';
import { RowDialog } from './row-dialog';
import { RowStateBadge } from './job-state-badge';

interface JobRowDialogProps {
  job: Job;
  row: JobRow | null;
  onClose: () => void;
}

/** What the journal has of the row; what the job has, while it is asked or if it has nothing. */
function Content({ job, row }: { job: Job; row: JobRow }) {
  return row.operationId === null ? (
    <RowAlone job={job} row={row} />
  ) : (
    <RowOperation job={job} row={row} operationId={row.operationId} />
  );
}

function RowOperation({ job, row, operationId }: { job: Job; row: JobRow; operationId: OperationId }) {
  const { operation, error } = useOperation(operationId);
  if (operation) return <OperationDetail operation={operation} />;
  return (
    <>
      <RowAlone job={job} row={row} />
      {error && <ErrorNotice error={error} />}
    </>
  );
}

function RowAlone({ job, row }: { job: Job; row: JobRow }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const words = useOperationWords();
  return (
    <>
      <Details
        items={[
          { label: t('account'), value: <Owner accountId={row.accountId} accountName={row.accountName} /> },
          { label: t('what'), value: words.title(row.intent, job.currency) },
          { label: t('state'), value: <RowStateBadge row={row} /> },
          { label: t('when'), value: format.dateTime(row.at) },
        ]}
      />
      {row.operationId === null && row.at !== null && <p>{t('rows.notRecorded')}</p>}
      {row.error && <ErrorNotice error={row.error} />}
    </>
  );
}

/** All that is known of one row of a job. */
export function JobRowDialog({ job, row, onClose }: JobRowDialogProps) {
  return (
    <RowDialog row={row} maxWidth="md" onClose={onClose}>
      {(shown) => <Content job={job} row={shown} />}
    </RowDialog>
  );
}
