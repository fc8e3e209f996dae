import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useExportAccounts } from '@renderer/lib/queries/work';
import { useNow } from '@renderer/lib/use-now';
import { MonthStatus } from '@renderer/operations/portfolio/month-status';
import { useMonthFigures } from '@renderer/operations/portfolio/use-month-figures';
import { useRefresh } from '@renderer/operations/portfolio/use-refresh';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { ExportNotice } from '@renderer/ui/export-notice';
import { AccountsFrame } from './accounts-frame';
import { AccountsHeader } from './accounts-header';
import { AccountsTable } from './accounts-table';
import { ColumnChooser } from './column-chooser';
import { EmptyAccounts } from './empty-accounts';
import { FacetMenu } from './facet-menu';
import { filterInWords } from './facet-labels';
import { FilterBar } from './filter-bar';
import { ListNotices } from './list-notices';
import { FACETS } from './model/facets';
import { phoneToLookUp } from './model/search';
import { isNarrowed, widened } from './model/view-state';
import { PhoneLookup } from './phone-lookup';
import { columnsFor } from './model/columns';
import { useScreenMemory } from './screen-memory';
import { SearchField } from './search-field';
import { useSavedViews } from './use-saved-views';
import { useShownAccounts } from './use-shown-accounts';
import { ViewsMenu } from './views-menu';

const NO_ROWS: readonly AccountRow[] = [];

/** Every client account of a profile: found, filtered, compared, exported, opened. */
export function AccountsScreen({ profile }: { profile: Profile }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const navigate = useNavigate();
  const now = useNow();
  const table = useRef<TableHandle>(null);
  const { data: list, error: listError, isPending } = useAccountList(profile.id);
  const memory = useScreenMemory(profile.id);
  const { view, setView } = memory;
  const refresh = useRefresh(profile.id, list);
  const month = useMonthFigures(profile, list, now);
  const views = useSavedViews({ ...memory, profileId: profile.id, onView: setView, onViewId: memory.setViewId });
  const accounts = useShownAccounts(list?.rows ?? NO_ROWS, view, format.locale);
  const exporting = useExportAccounts();
  const offered = columnsFor(profile.kind);

  const phone = phoneToLookUp(view.search);
  const hasRows = accounts.shown.length > 0;
  const loading = isPending || (list !== undefined && list.rows.length === 0 && refresh.working);
  const failure = listError ?? refresh.error;
  const exportShown = (): void =>
    exporting.mutate({
      profileId: profile.id,
      accountIds: accounts.shown.map(({ row }) => row.id),
      columns: view.columns.filter((id) => offered.includes(id)),
      filter: filterInWords(t, format, view).slice(0, LONGEST_FILTER_TEXT),
    });

  return (
    <AccountsFrame>
      <AccountsHeader
        fetchedAt={list?.fetchedAt ?? null}
        refreshing={refresh.working}
        onRefresh={refresh.refresh}
        exporting={exporting.isPending}
        onExport={hasRows ? exportShown : undefined}
      >
        <ViewsMenu views={views} />
        <ColumnChooser offered={offered} columns={view.columns} onChange={(columns) => setView({ ...view, columns })} />
      </AccountsHeader>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, px: 5 }}>
        <SearchField
          value={view.search}
          onChange={(search) => setView({ ...view, search })}
          onEnterTable={() => table.current?.enter()}
        />
        {FACETS.map((facet) => (
          <FacetMenu
            key={facet}
            facet={facet}
            found={accounts.found}
            filters={view.filters}
            onChange={(filters) => setView({ ...view, filters })}
          />
        ))}
      </Box>
      <FilterBar
        view={view}
        onChange={setView}
        shown={accounts.shown.length}
        total={list && list.fetchedAt !== null ? list.rows.length : null}
      >
        <MonthStatus month={month} />
      </FilterBar>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, px: 5, '&:not(:empty)': { pb: 2 } }}>
        {list && <ListNotices list={list} error={failure} onRetry={refresh.refresh} />}
        {views.saveError && <ErrorNotice error={views.saveError} slim />}
        {views.unreadable !== null && (
          <Alert severity="warning">{t('views.unreadable', { name: views.unreadable })}</Alert>
        )}
        <ExportNotice
          exported={exporting.data}
          error={exporting.error}
          done={(count) => t('exports.done', { count })}
          revealLabel={t('exports.reveal')}
          onDismiss={exporting.reset}
        />
      </Box>
      {phone !== null && <PhoneLookup key={phone} profileId={profile.id} phone={phone} />}
      <AccountsTable
        ref={table}
        profile={profile}
        everyone={list && list.fetchedAt !== null ? list.rows : null}
        shown={accounts.shown}
        totals={accounts.totals}
        isFiltered={isNarrowed(view)}
        view={view}
        now={now}
        loading={loading}
        onSort={(sort) => setView({ ...view, sort })}
        onOpen={({ row }) => void navigate({ to: '/accounts/$accountId', params: { accountId: row.id } })}
        start={memory.start}
        onLeave={memory.leave}
        empty={
          <EmptyAccounts
            list={list}
            error={failure}
            onRefresh={refresh.refresh}
            onClearFilters={() => setView(widened(view))}
          />
        }
      />
    </AccountsFrame>
  );
}

/** What the export takes. */
const LONGEST_FILTER_TEXT = 2_000;
