import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobReview, JobReviewRow } from '@shared/ipc/operation-models';
import { MISSING } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { MoneyBetween } from '../money-between';
import { useOwnerName } from '../owner';
import { EarlierCell } from './earlier-cell';
import { tableArea } from './jobs-frame';
import { NoteChip, notesOf } from './note-chip';
import { useFirstColumns } from './use-first-columns';
import { whatWidth } from './what-cell';

interface ReviewTableProps {
  review: JobReview;
  /** Of the review, those that the filter lets through. */
  rows: readonly JobReviewRow[];
  /** Changes with the filter. */
  resetKey: string;
  chosen: ReadonlySet<number>;
  onMark: (positions: readonly number[], include: boolean) => void;
  onOpen: (row: JobReviewRow) => void;
  onShowAll: () => void;
}

const rowId = ({ position }: JobReviewRow): string => String(position);
const mayMark = ({ errors }: JobReviewRow): boolean => errors.length === 0;

function useReviewColumns({ currency, rows }: JobReview): readonly TableColumn<JobReviewRow>[] {
  const { t } = useTranslation('jobs');
  const movesCredit = rows.some(({ intent }) => 'amount' in intent);
  const first = useFirstColumns(currency, whatWidth(rows.map(({ intent }) => intent.kind)));
  const hasEarlier = rows.some(({ earlier }) => earlier !== null);
  const hasNotes = rows.some(({ note }) => note !== '');
  return useMemo(() => {
    const columns: (TableColumn<JobReviewRow> | false)[] = [
      ...first,
      movesCredit && {
        id: 'credit',
        header: t('creditBetween'),
        size: 210,
        align: 'end',
        cell: ({ credit, creditAfter }) => <MoneyBetween before={credit} after={creditAfter} currency={currency} />,
      },
      {
        id: 'notes',
        header: t('notes'),
        size: 220,
        cell: (row) => (
          <span className="chips">
            {notesOf(row).map((note) => (
              <NoteChip key={note.what} note={note} />
            ))}
          </span>
        ),
      },
      hasEarlier && {
        id: 'earlier',
        header: t('review.earlierLabel'),
        size: 180,
        cell: ({ earlier }) => (earlier === null ? MISSING : <EarlierCell earlier={earlier} />),
      },
      hasNotes && {
        id: 'note',
        header: t('noteColumn'),
        size: 180,
        cell: ({ note }) => <bdi title={note}>{note}</bdi>,
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, first, currency, movesCredit, hasEarlier, hasNotes]);
}

/** The rows of a review in the order of sending; the check box says whether a row will be sent. */
export function ReviewTable({ review, rows, resetKey, chosen, onMark, onOpen, onShowAll }: ReviewTableProps) {
  const { t } = useTranslation('jobs');
  const columns = useReviewColumns(review);
  const visible = useMemo(() => columns.map(({ id }) => id), [columns]);
  const selected = useMemo(() => new Set([...chosen].map(String)), [chosen]);
  const ownerName = useOwnerName();
  const labelOf = useCallback((row: JobReviewRow) => t('review.include', { account: ownerName(row) }), [t, ownerName]);
  const mark = (ids: readonly string[], include: boolean): void => onMark(ids.map(Number), include);
  return (
    <Box sx={tableArea}>
      <DataTable
        label={t('review.table')}
        rows={rows}
        rowId={rowId}
        columns={columns}
        visible={visible}
        onOpen={onOpen}
        resetKey={resetKey}
        selection={{
          selected,
          onToggle: (id) => mark([id], !selected.has(id)),
          boxes: { onMark: mark, labelOf, allLabel: t('review.includeAll'), mayMark },
        }}
        empty={
          <EmptyState
            why="nothing-matches"
            title={t('review.noneMatch')}
            action={
              <Button variant="outlined" onClick={onShowAll}>
                {t('review.showAll')}
              </Button>
            }
          />
        }
      />
    </Box>
  );
}
