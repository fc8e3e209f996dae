import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type Ref, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { useKeyColumns } from './key-columns';
import { KEY_COLUMNS, type KeySort, type KeyView } from './model/select-keys';

interface KeyTableProps {
  shown: readonly AccountKeyView[];
  view: KeyView;
  loading: boolean;
  onSort: (sort: KeySort) => void;
  selected: ReadonlySet<string>;
  onMark: (accountIds: readonly string[], marked: boolean) => void;
  onClear: () => void;
  empty: ReactNode;
  ref: Ref<TableHandle>;
}

const rowId = ({ accountId }: AccountKeyView): string => accountId;

/** One row for each account: which key is held, whether it works, and what was last done to it. */
export function KeyTable({ shown, view, loading, onSort, selected, onMark, onClear, empty, ref }: KeyTableProps) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const columns = useKeyColumns();
  const labelOf = useCallback(({ accountName }: AccountKeyView) => t('select', { account: accountName }), [t]);
  return (
    <Box sx={{ flex: '1 0 auto', minHeight: 300, display: 'flex' }}>
      <DataTable
        ref={ref}
        label={t('table')}
        rows={shown}
        rowId={rowId}
        columns={columns}
        visible={KEY_COLUMNS}
        sort={view.sort}
        onSort={({ column, descending }) => {
          const known = KEY_COLUMNS.find((id) => id === column);
          if (known) onSort({ column: known, descending });
        }}
        onOpen={({ accountId }) =>
          void navigate({ to: '/accounts/$accountId', params: { accountId }, search: { tab: 'access' } })
        }
        selection={{
          selected,
          onToggle: (id) => onMark([id], !selected.has(id)),
          boxes: { onMark, onClear, labelOf, allLabel: t('selectAll') },
        }}
        loading={loading}
        resetKey={JSON.stringify(view)}
        empty={empty}
      />
    </Box>
  );
}
