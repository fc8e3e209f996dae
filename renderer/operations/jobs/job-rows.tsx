import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/errors/app-error';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { FilterToggles } from './filter-toggles';
import { JobRowDialog } from './job-row-dialog';
import { RowStateBadge } from './job-state-badge';
import { tableArea } from './jobs-frame';
import { groupOf, ROW_GROUPS, type RowGroup } from './row-groups';
import { useFirstColumns } from './use-first-columns';
import { whatWidth } from './what-cell';

/** An error in one line: what it is, and Spoki's own words. */
function ErrorCell({ error }: { error: AppError | null }) {
  const { t } = useTranslation('errors');
  if (error === null) return MISSING;
  const text = [t(`kinds.${error.kind}.title`), error.spokiSays].filter(Boolean).join(': ');
  return <bdi title={text}>{text}</bdi>;
}

function TimeCell({ at }: { at: number | null }) {
  return useFormat().dateTime(at);
}

function useRowColumns({ currency, kinds }: Job): readonly TableColumn<JobRow>[] {
  const { t } = useTranslation('jobs');
  const first = useFirstColumns(currency, whatWidth(kinds));
  return useMemo<readonly TableColumn<JobRow>[]>(
    () => [
      ...first,
      { id: 'state', header: t('state'), size: 190, cell: (row) => <RowStateBadge row={row} /> },
      { id: 'error', header: t('rows.error'), size: 280, cell: ({ error }) => <ErrorCell error={error} /> },
      { id: 'at', header: t('when'), size: 156, cell: ({ at }) => <TimeCell at={at} /> },
    ],
    [t, first],
  );
}

const rowId = ({ position }: JobRow): string => String(position);
type Filter = 'all' | RowGroup;

/** What became of each row, in the order of sending; a row opens what the journal has of it. */
export function JobRows({ job, rows }: { job: Job; rows: readonly JobRow[] }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const [filter, setFilter] = useState<Filter>('all');
  const [opened, setOpened] = useState<number | null>(null);
  const columns = useRowColumns(job);
  const visible = useMemo(() => columns.map(({ id }) => id), [columns]);
  const shown = useMemo(
    () => (filter === 'all' ? rows : rows.filter((row) => groupOf(row) === filter)),
    [rows, filter],
  );
  const options = [
    { value: 'all' as Filter, label: t('rows.all', { number: format.number(job.counts.total) }) },
    ...ROW_GROUPS.map((group) => ({
      value: group as Filter,
      label: t('rows.group', { name: t(`counts.${group}`), number: format.number(job.counts[group]) }),
      disabled: job.counts[group] === 0,
    })),
  ];
  return (
    <>
      <FilterToggles label={t('rows.filter')} value={filter} onChange={setFilter} options={options} />
      <Box sx={tableArea}>
        <DataTable
          label={t('rows.table')}
          rows={shown}
          rowId={rowId}
          columns={columns}
          visible={visible}
          onOpen={({ position }) => setOpened(position)}
          resetKey={filter}
          empty={<EmptyState why="nothing-matches" title={t('rows.nothing')} />}
        />
      </Box>
      <JobRowDialog
        job={job}
        row={rows.find(({ position }) => position === opened) ?? null}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
