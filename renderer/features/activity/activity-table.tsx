import { type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationId } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { ACTIVITY_COLUMNS, type ActivityColumn, useActivityColumns } from './activity-columns';
import type { useActivity } from './use-activity';

interface ActivityTableProps {
  activity: ReturnType<typeof useActivity>;
  /** Leaves out what is the same in every row. */
  oneAccount?: boolean;
  onOpen: (operationId: OperationId) => void;
  empty: ReactNode;
  /** Changes with the filter. */
  resetKey?: string;
  ref?: Ref<TableHandle>;
}

const OF_ONE_ACCOUNT: readonly ActivityColumn[] = ['when', 'what', 'amount', 'outcome', 'note'];
const rowId = ({ operationId }: OperationView): string => operationId;

/** Operations newest first; more are read as the last ones come into sight. */
export function ActivityTable({ activity, oneAccount = false, onOpen, empty, resetKey = '', ref }: ActivityTableProps) {
  const { t } = useTranslation('activity');
  const columns = useActivityColumns(oneAccount);
  return (
    <DataTable
      ref={ref}
      label={t('table')}
      rows={activity.rows}
      rowCount={activity.total ?? activity.rows.length}
      rowId={rowId}
      columns={columns}
      visible={oneAccount ? OF_ONE_ACCOUNT : ACTIVITY_COLUMNS}
      onNearEnd={activity.more}
      onOpen={({ operationId }) => onOpen(operationId)}
      loading={activity.isPending}
      resetKey={resetKey}
      empty={empty}
    />
  );
}
