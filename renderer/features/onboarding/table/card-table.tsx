import Box from '@mui/material/Box';
import { type ReactNode, type Ref, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { type BoardView, CARD_COLUMNS, type CardSort } from '../model/board-view';
import { useCardColumns } from './card-columns';

interface CardTableProps {
  rows: readonly OnboardingCard[];
  view: BoardView;
  onSort: (sort: CardSort) => void;
  selected: ReadonlySet<string>;
  onMark: (accountIds: readonly string[], marked: boolean) => void;
  onClear: () => void;
  onOpen: (card: OnboardingCard) => void;
  empty: ReactNode;
  ref: Ref<TableHandle>;
}

const rowId = ({ accountId }: OnboardingCard): string => accountId;

/** The same as the board, one row for each account. */
export function CardTable(props: CardTableProps) {
  const { rows, view, onSort, selected, onMark, onClear, onOpen, empty, ref } = props;
  const { t } = useTranslation('onboarding');
  const columns = useCardColumns();
  const labelOf = useCallback(({ accountName }: OnboardingCard) => t('board.select', { account: accountName }), [t]);
  return (
    <Box sx={{ flex: 1, minHeight: 300, display: 'flex' }}>
      <DataTable
        ref={ref}
        label={t('table.label')}
        rows={rows}
        rowId={rowId}
        columns={columns}
        visible={CARD_COLUMNS}
        sort={view.sort}
        onSort={({ column, descending }) => {
          const known = CARD_COLUMNS.find((id) => id === column);
          if (known) onSort({ column: known, descending });
        }}
        onOpen={onOpen}
        selection={{
          selected,
          onToggle: (id) => onMark([id], !selected.has(id)),
          boxes: { onMark, onClear, labelOf, allLabel: t('selection.all') },
        }}
        resetKey={JSON.stringify([view.search, view.filters, view.sort])}
        empty={empty}
      />
    </Box>
  );
}
