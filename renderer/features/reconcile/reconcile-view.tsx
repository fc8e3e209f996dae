import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { MonthState, ReconcileRow } from '@shared/ipc/finance-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useReconciliation } from '@renderer/lib/queries/reports';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { stageWords } from '@renderer/operations/reports/stage-words';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle, TableSort } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton } from '@renderer/ui/links';
import { SearchField } from '@renderer/ui/search-field';
import {
  RECONCILE_COLUMNS,
  type ReconcileSort,
  STANDINGS,
  type Standing,
  sortRows,
  standingOf,
  totalsOf,
} from './model/reconcile-rows';
import { reconcileColumns } from './reconcile-columns';
import { ReconcilePanel } from './reconcile-panel';

interface ReconcileViewProps {
  profile: Profile;
  month: ReportMonth;
  /** Another month; told what is known of this one. */
  picker: (state: MonthState | undefined) => ReactNode;
}

type Filter = 'all' | Standing;

const NONE: readonly ReconcileRow[] = [];
const rowId = ({ accountId }: ReconcileRow): string => accountId;

/** One style sheet for all cells. */
const Frame = styled('div')(({ theme }) => ({
  height: 'max(360px, calc(100vh - 340px))',
  display: 'flex',
  minWidth: 0,
  '& .quiet': { color: theme.vars.palette.text.secondary },
  '& .badge': { display: 'flex' },
}));

/** Whether each account's month adds up: opening + recharges − consumption = closing, and the report's recharges are the journal's. */
export function ReconcileView({ profile, month, picker }: ReconcileViewProps) {
  const { t } = useTranslation('reconcile');
  const { t: months } = useTranslation('months');
  const format = useFormat();
  const table = useRef<TableHandle>(null);
  const query = useReconciliation(profile.id, month);
  const data = query.data?.state.month === month ? query.data : undefined;
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [sort, setSort] = useState<ReconcileSort>({ column: 'causes', descending: false });
  const [open, setOpen] = useState<AccountId | null>(null);
  const all = data?.rows ?? NONE;
  const shown = useMemo(() => {
    const text = search.trim().toLocaleLowerCase();
    const found = all.filter(
      (row) =>
        (filter === 'all' || standingOf(row) === filter) &&
        (text === '' || row.accountName.toLocaleLowerCase().includes(text) || row.accountId.includes(text)),
    );
    return sortRows(found, sort, format.locale);
  }, [all, filter, search, sort, format.locale]);
  const columns = useMemo(() => reconcileColumns({ t, format }), [t, format]);
  const opened = all.find(({ accountId }) => accountId === open);
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = RECONCILE_COLUMNS.find((id) => id === column);
    if (known) setSort({ column: known, descending });
  };
  const widen = (): void => {
    setSearch('');
    setFilter('all');
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        {picker(data?.state)}
        {data && <Typography sx={{ color: 'text.secondary' }}>{stageWords(months, format, data.state)}</Typography>}
      </Box>
      {query.error && <ErrorNotice error={query.error} slim={data !== undefined} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <SearchField
          value={search}
          onChange={setSearch}
          onEnter={() => table.current?.enter()}
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          clearLabel={t('clearSearch')}
        />
        <FilterToggles
          label={t('filter')}
          value={filter}
          onChange={setFilter}
          options={(['all', ...STANDINGS] as const).map((value) => {
            const count = value === 'all' ? all.length : all.filter((row) => standingOf(row) === value).length;
            return { value, label: `${t(`filters.${value}`)} ${format.number(count)}`, disabled: count === 0 };
          })}
        />
      </Box>
      <Frame>
        <DataTable
          ref={table}
          label={t('table')}
          rows={shown}
          rowId={rowId}
          columns={columns}
          visible={RECONCILE_COLUMNS}
          sort={sort}
          onSort={sortBy}
          onOpen={({ accountId }) => setOpen(accountId)}
          loading={data === undefined && !query.error}
          resetKey={JSON.stringify([month, search, filter, sort])}
          empty={<Empty none={all.length === 0} onWiden={widen} />}
        />
      </Frame>
      {shown.length > 0 && <Totals rows={shown} of={all.length} />}
      {opened && <ReconcilePanel profile={profile} month={month} row={opened} onClose={() => setOpen(null)} />}
    </>
  );
}

function Totals({ rows, of }: { rows: readonly ReconcileRow[]; of: number }) {
  const { t } = useTranslation('reconcile');
  const format = useFormat();
  const totals = totalsOf(rows);
  return (
    <Typography role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('totals', {
        shown: format.number(totals.rows),
        total: format.number(of),
        recharge: format.money(totals.recharge),
        consumption: format.money(totals.consumption),
        residual: format.money(totals.residual),
        difference: format.money(totals.difference),
      })}
      {totals.untold > 0 && ` · ${t('untold', { count: totals.untold, number: format.number(totals.untold) })}`}
    </Typography>
  );
}

function Empty({ none, onWiden }: { none: boolean; onWiden: () => void }) {
  const { t } = useTranslation('reconcile');
  if (!none)
    return (
      <EmptyState
        why="nothing-matches"
        title={t('empty.noMatch')}
        action={
          <Button variant="outlined" onClick={onWiden}>
            {t('empty.widen')}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      why="never-synced"
      title={t('empty.never')}
      text={t('empty.neverText')}
      action={
        <LinkButton variant="contained" to="/reports" search={{ view: 'sync' }}>
          {t('panel.toSync')}
        </LinkButton>
      }
    />
  );
}
