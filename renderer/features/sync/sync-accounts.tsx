import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { SyncAccount } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useSyncAccounts } from '@renderer/lib/queries/sync';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle, TableSort } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SearchField } from '@renderer/ui/search-field';
import {
  SYNC_COLUMNS,
  SYNC_FILTERS,
  type SyncFilter,
  type SyncSort,
  isLetThrough,
  selectAccounts,
  sortAccounts,
} from './model/select-accounts';
import { syncColumns } from './sync-columns';

const NONE: readonly SyncAccount[] = [];
const rowId = ({ accountId }: SyncAccount): string => accountId;

/** How old each account's figures are, and what went wrong with it; what needs a person first. */
export function SyncAccounts({ profileId }: { profileId: ProfileId }) {
  const { t } = useTranslation('sync');
  const { t: errors } = useTranslation('errors');
  const format = useFormat();
  const navigate = useNavigate();
  const table = useRef<TableHandle>(null);
  const { data, error } = useSyncAccounts(profileId);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<SyncFilter>('all');
  const [sort, setSort] = useState<SyncSort>({ column: 'state', descending: false });
  const all = data ?? NONE;
  const shown = useMemo(
    () => sortAccounts(selectAccounts(all, search, filter), sort, format.locale),
    [all, search, filter, sort, format.locale],
  );
  const columns = useMemo(() => syncColumns({ t, errors, format }), [t, errors, format]);
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = SYNC_COLUMNS.find((id) => id === column);
    if (known) setSort({ column: known, descending });
  };
  const widen = (): void => {
    setSearch('');
    setFilter('all');
  };
  return (
    <Box component="section" aria-label={t('accounts.title')} sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
      <Typography variant="h2">{t('accounts.title')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <SearchField
          value={search}
          onChange={setSearch}
          onEnter={() => table.current?.enter()}
          label={t('accounts.search')}
          placeholder={t('accounts.searchPlaceholder')}
          clearLabel={t('accounts.clearSearch')}
        />
        <FilterToggles
          label={t('accounts.filter')}
          value={filter}
          onChange={setFilter}
          options={SYNC_FILTERS.map((value) => {
            const count = all.filter((account) => isLetThrough(account, value)).length;
            return {
              value,
              label: t(`accounts.filters.${value}`, { number: format.number(count) }),
              disabled: count === 0,
            };
          })}
        />
      </Box>
      {error && <ErrorNotice error={error} slim={data !== undefined} />}
      <Box sx={{ height: 420, display: 'flex', minWidth: 0 }}>
        <DataTable
          ref={table}
          label={t('accounts.title')}
          rows={shown}
          rowId={rowId}
          columns={columns}
          visible={SYNC_COLUMNS}
          sort={sort}
          onSort={sortBy}
          onOpen={({ accountId }) => void navigate({ to: '/accounts/$accountId', params: { accountId } })}
          loading={data === undefined && !error}
          resetKey={JSON.stringify([search, filter, sort])}
          empty={<Empty none={all.length === 0} onWiden={widen} />}
        />
      </Box>
    </Box>
  );
}

function Empty({ none, onWiden }: { none: boolean; onWiden: () => void }) {
  const { t } = useTranslation('sync');
  if (none) return <EmptyState why="never-synced" title={t('accounts.never')} text={t('accounts.neverText')} />;
  return (
    <EmptyState
      why="nothing-matches"
      title={t('accounts.noMatch')}
      action={
        <Button variant="outlined" onClick={onWiden}>
          {t('accounts.widen')}
        </Button>
      }
    />
  );
}
