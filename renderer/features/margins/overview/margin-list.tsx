import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import { useFormat } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle, TableSort } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { SearchField } from '@renderer/ui/search-field';
import {
  FLAGS,
  type Flag,
  MARGIN_COLUMNS,
  type MarginRow,
  type MarginSort,
  hasFlag,
  shownRows,
  sortRows,
} from '../model/margin-rows';
import { FlagChips } from './flag-chips';
import { marginColumns } from './margin-columns';

interface MarginListProps {
  /** Null until they are known. */
  rows: readonly MarginRow[] | null;
  /** Whether the list of accounts was ever fetched. */
  everFetched: boolean;
  selected: readonly AccountId[];
  onSelect: (accountIds: AccountId[]) => void;
}

const NO_ROWS: readonly MarginRow[] = [];
const BY_NAME: MarginSort = { column: 'name', descending: false };
const rowId = ({ account }: MarginRow): string => account.id;

/** One style sheet for all cells. */
const Frame = styled('div')(({ theme }) => ({
  flex: '1 1 auto',
  minHeight: 240,
  display: 'flex',
  '& .quiet': { color: theme.vars.palette.text.secondary },
  '& .badge': { display: 'flex' },
}));

/** Every account with its registered margins: found, filtered, chosen, opened. */
export function MarginList({ rows, everFetched, selected, onSelect }: MarginListProps) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const navigate = useNavigate();
  const table = useRef<TableHandle>(null);
  const [search, setSearch] = useState('');
  const [flags, setFlags] = useState<ReadonlySet<Flag>>(new Set());
  const [sort, setSort] = useState<MarginSort>(BY_NAME);
  const all = rows ?? NO_ROWS;
  const shown = useMemo(
    () => sortRows(shownRows(all, search, flags), sort, format.locale),
    [all, search, flags, sort, format.locale],
  );
  const columns = useMemo(() => marginColumns({ t, format }), [t, format]);
  const selection = useRowSelection(all, selected, onSelect);
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = MARGIN_COLUMNS.find((id) => id === column);
    if (known) setSort({ column: known, descending });
  };
  const widen = (): void => {
    setSearch('');
    setFlags(new Set());
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2 }}>
        <SearchField
          value={search}
          onChange={setSearch}
          onEnter={() => table.current?.enter()}
          label={t('list.search')}
          placeholder={t('list.searchPlaceholder')}
          clearLabel={t('list.clearSearch')}
        />
        <FlagChips
          label={t('list.filters')}
          options={FLAGS.map((flag) => ({
            id: flag,
            label: t(`list.flags.${flag}`),
            count: all.filter((row) => hasFlag(row, flag)).length,
          }))}
          chosen={flags}
          onChange={setFlags}
        />
        <Box role="status" sx={{ color: 'text.secondary', marginInlineStart: 'auto' }}>
          {rows &&
            t('list.count', {
              count: all.length,
              shown: format.number(shown.length),
              total: format.number(all.length),
            })}
          {selected.length > 0 &&
            ` · ${t('list.chosen', { count: selected.length, shown: format.number(selected.length) })}`}
        </Box>
      </Box>
      <Frame>
        <DataTable
          ref={table}
          label={t('list.table')}
          rows={shown}
          rowId={rowId}
          columns={columns}
          visible={MARGIN_COLUMNS}
          sort={sort}
          onSort={sortBy}
          onOpen={({ account }) =>
            void navigate({ to: '/accounts/$accountId', params: { accountId: account.id }, search: { tab: 'margins' } })
          }
          selection={selection}
          loading={rows === null}
          resetKey={JSON.stringify([search, [...flags], sort])}
          empty={<NoRows everFetched={everFetched} total={all.length} onWiden={widen} />}
        />
      </Frame>
    </>
  );
}

function useRowSelection(
  all: readonly MarginRow[],
  selected: readonly AccountId[],
  onSelect: MarginListProps['onSelect'],
) {
  const { t } = useTranslation('margins');
  return useMemo(() => {
    const marked = new Set<string>(selected);
    const mark = (rowIds: readonly string[], on: boolean): void => {
      const changed = new Set(rowIds);
      const isOn = (id: string): boolean => (changed.has(id) ? on : marked.has(id));
      onSelect(all.filter(({ account }) => isOn(account.id)).map(({ account }) => account.id));
    };
    return {
      selected: marked,
      onToggle: (id: string) => mark([id], !marked.has(id)),
      boxes: {
        onMark: mark,
        onClear: () => onSelect([]),
        labelOf: ({ account }: MarginRow) => t('list.choose', { name: account.name }),
        allLabel: t('list.chooseAll'),
      },
    };
  }, [all, selected, onSelect, t]);
}

function NoRows({ everFetched, total, onWiden }: { everFetched: boolean; total: number; onWiden: () => void }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const navigate = useNavigate();
  if (total > 0) {
    return (
      <EmptyState
        why="nothing-matches"
        title={t('list.nothingTitle')}
        text={t('list.nothingText', { total: format.number(total) })}
        action={
          <Button variant="contained" onClick={onWiden}>
            {t('list.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      why="never-synced"
      title={t(everFetched ? 'list.noneTitle' : 'list.neverTitle')}
      text={t(everFetched ? 'list.noneText' : 'list.neverText')}
      action={
        <Button variant="contained" onClick={() => void navigate({ to: '/accounts' })}>
          {t('list.toAccounts')}
        </Button>
      }
    />
  );
}
