import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useClientKeys } from '@renderer/lib/queries/client-keys';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { JobList } from '@renderer/operations/jobs/job-list';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import { SearchField } from '@renderer/ui/search-field';
import { SelectionToolbar } from '@renderer/ui/selection-toolbar';
import { useMarkedRows } from '@renderer/lib/selection';
import { KeyActions, ObstacleNotice } from './key-actions';
import { KeyNotices } from './key-notices';
import { KeyTable } from './key-table';
import { KEY_FILTERS } from './model/key-state';
import { FIRST_VIEW } from './model/select-keys';
import { UnsavedKeys } from './unsaved-keys';
import { useKeyWork } from './use-key-work';
import { useShownKeys } from './use-shown-keys';

const NO_ROWS: readonly AccountKeyView[] = [];
const KEY_KINDS = ['create-account-key', 'revoke-account-key'] as const;

/** The keys of all accounts: what needs a person first, then the table. */
export function KeyOverview({ profile, views }: { profile: Profile; views: ReactNode }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const table = useRef<TableHandle>(null);
  const [view, setView] = useState(FIRST_VIEW);
  const { data, error, isPending, refetch } = useClientKeys(profile.id);
  const rows = data ?? NO_ROWS;
  const { shown, counts } = useShownKeys(rows, view, format.locale);
  const { selected, marked, mark, clear } = useMarkedRows(profile.id, rows);
  const work = useKeyWork(profile.id);
  const widen = (): void => setView({ ...FIRST_VIEW, sort: view.sort });

  return (
    <>
      <PageHeader title={t('title')} meta={data && <span>{t('count', countWords(rows, format.number))}</span>} />
      <div className="parts">
        {views}
        <UnsavedKeys />
        <UnknownOutcomes profileId={profile.id} />
        <ObstacleNotice profile={profile} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <SearchField
            value={view.search}
            onChange={(search) => setView({ ...view, search })}
            onEnter={() => table.current?.enter()}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            clearLabel={t('search.clear')}
          />
          <FilterToggles
            label={t('filter')}
            value={view.filter}
            onChange={(filter) => setView({ ...view, filter })}
            options={KEY_FILTERS.map((value) => ({
              value,
              label: t(`filters.${value}`, { number: format.number(counts.get(value)) }),
            }))}
          />
        </Box>
        <SelectionToolbar
          label={t('toolbar')}
          some={marked.length > 0}
          words={
            marked.length === 0
              ? t('hint')
              : t('selected', { count: marked.length, number: format.number(marked.length) })
          }
          clearLabel={t('clear')}
          onClear={clear}
        >
          <KeyActions profile={profile} rows={marked} work={work} />
        </SelectionToolbar>
        <KeyNotices work={work} />
        {error && <ErrorNotice error={error} actions={<Retry onRetry={() => void refetch()} />} />}
        <KeyTable
          ref={table}
          shown={shown}
          view={view}
          loading={isPending}
          onSort={(sort) => setView({ ...view, sort })}
          selected={selected}
          onMark={mark}
          onClear={clear}
          empty={!error && <EmptyKeys rows={rows} onWiden={widen} />}
        />
        <JobList profileId={profile.id} kinds={KEY_KINDS} />
      </div>
    </>
  );
}

function countWords(rows: readonly AccountKeyView[], number: (value: number) => string) {
  const held = rows.filter((row) => row.held !== null).length;
  return { count: rows.length, held: number(held), total: number(rows.length) };
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Button color="inherit" onClick={onRetry}>
      {t('actions.retry')}
    </Button>
  );
}

function EmptyKeys({ rows, onWiden }: { rows: readonly AccountKeyView[]; onWiden: () => void }) {
  const { t } = useTranslation('keys');
  if (rows.length > 0) {
    return (
      <EmptyState
        why="nothing-matches"
        title={t('empty.nothingTitle')}
        action={
          <Button variant="contained" onClick={onWiden}>
            {t('empty.widen')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      why="never-synced"
      title={t('empty.neverTitle')}
      text={t('empty.neverText')}
      action={
        <LinkButton to="/accounts" variant="contained">
          {t('empty.toAccounts')}
        </LinkButton>
      }
    />
  );
}
