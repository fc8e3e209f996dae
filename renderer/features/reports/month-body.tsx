import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { MonthTable } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { select, useSelection } from '@renderer/lib/selection';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { FilterLine } from './filter-line';
import { useMonthViewState, widened } from './model/view-state';
import { MonthFrame } from './month-frame';
import { MonthTableView } from './month-table';
import { MonthToolbar } from './month-toolbar';
import { StatementBar } from './statement-bar';
import { TrendSection } from './trend-section';
import { useShownMonth } from './use-shown-month';

interface MonthBodyProps {
  profileId: ProfileId;
  table: MonthTable;
  onStatements?: (accountIds: readonly AccountId[]) => void;
  onOpenAccount: (accountId: AccountId) => void;
  onSync: () => void;
}

/** The accounts of a month that was read: found, filtered, grouped, selected, and the thirteen months behind them. */
export function MonthBody({ profileId, table, onStatements, onOpenAccount, onSync }: MonthBodyProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const handle = useRef<TableHandle>(null);
  const [view, changeView] = useMonthViewState(profileId);
  const onView = (next: typeof view): void => changeView(() => next);
  const month = useShownMonth(table, view, format.locale);
  const [accountId, setAccountId] = useState<AccountId | null>(null);
  const marks = useMarks(profileId, table, month.shown);
  const at = accountId === null ? -1 : table.accountIds.indexOf(accountId);
  const account = accountId !== null && at !== -1 ? { id: accountId, name: table.names[at] ?? '' } : null;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <MonthToolbar
          view={view}
          onView={onView}
          figures={month.figures}
          found={month.found}
          onEnterTable={() => handle.current?.enter()}
        />
        <FilterLine view={view} onView={onView} shown={month.shown.length} total={month.figures.count} />
        <MonthFrame>
          <MonthTableView
            ref={handle}
            month={month}
            view={view}
            onView={onView}
            selected={marks.selected}
            onMark={marks.mark}
            onClear={marks.clear}
            onOpenAccount={onOpenAccount}
            onAccount={setAccountId}
            empty={
              <EmptyState
                why="nothing-matches"
                title={t('empty.nothingTitle')}
                text={t('empty.nothingText', { total: format.number(month.figures.count) })}
                action={
                  <Button variant="contained" onClick={() => onView(widened(view))}>
                    {t('filter.clear')}
                  </Button>
                }
              />
            }
          />
        </MonthFrame>
        <StatementBar
          selected={marks.ids.length}
          hidden={marks.hidden}
          onClear={marks.clear}
          onStatements={onStatements && (() => onStatements(marks.ids))}
        />
      </Box>
      <TrendSection profileId={profileId} month={table.state.month} account={account} onSync={onSync} />
    </>
  );
}

/** The accounts marked here and on other screens that have a row in this month. */
function useMarks(profileId: ProfileId, table: MonthTable, shown: readonly number[]) {
  const everywhere = useSelection(profileId);
  const here = useMemo(() => new Set(table.accountIds), [table]);
  const ids = useMemo(() => everywhere.filter((id) => here.has(id)), [everywhere, here]);
  const selected = useMemo(() => new Set<string>(ids), [ids]);
  const visible = useMemo(
    () => shown.reduce((count, at) => count + (selected.has(table.accountIds[at] ?? '') ? 1 : 0), 0),
    [shown, selected, table],
  );
  return {
    ids,
    selected,
    hidden: ids.length - visible,
    mark: (accountIds: readonly string[], marked: boolean): void => {
      const changed = new Set(accountIds);
      const others = everywhere.filter((id) => !changed.has(id));
      select(profileId, marked ? [...others, ...table.accountIds.filter((id) => changed.has(id))] : others);
    },
    clear: () => select(profileId, []),
  };
}
