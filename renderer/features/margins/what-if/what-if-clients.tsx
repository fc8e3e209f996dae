import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import { HEADER_HEIGHT, ROW_HEIGHT, type TableColumn, type TableSort } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { PlainText } from '@renderer/ui/plain-text';
import { FlagChips } from '../overview/flag-chips';
import {
  BY_LOSS,
  CLIENT_COLUMNS,
  type ClientSort,
  VERDICT_ORDER,
  type Verdict,
  type WhatIfAccount,
  type WhatIfResult,
  shownClients,
} from '../model/what-if-clients';
import { Between } from './between';
import { VerdictBadge } from './verdict-badge';

const rowId = ({ accountId }: WhatIfAccount): string => accountId;
const MOST_ROWS_IN_SIGHT = 10;
const FEWEST_ROWS_IN_SIGHT = 4;
const SCROLL_BAR = 12;

/** Each account and what would have been earned on it: the greatest loss first. */
export function WhatIfClients({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const navigate = useNavigate();
  const [verdicts, setVerdicts] = useState<ReadonlySet<Verdict>>(new Set());
  const [sort, setSort] = useState<ClientSort>(BY_LOSS);
  const columns = useClientColumns();
  const rows = useMemo(
    () => shownClients(result.accounts, verdicts, sort, format.locale),
    [result.accounts, verdicts, sort, format.locale],
  );
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = CLIENT_COLUMNS.find((id) => id === column);
    if (known) setSort({ column: known, descending });
  };
  const { less } = result.clients;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 1 }}>
        <Box component="strong" sx={{ fontWeight: 600 }}>
          {less > 0 ? t('whatIf.lessOn', { count: less }) : t('whatIf.lessOnNone')}
        </Box>
        <FlagChips
          label={t('list.filters')}
          options={VERDICT_ORDER.map((verdict) => ({
            id: verdict,
            label: t(`whatIf.verdicts.${verdict}`),
            count: result.clients[verdict],
          }))}
          chosen={verdicts}
          onChange={setVerdicts}
        />
      </Box>
      <Box sx={{ height: heightFor(rows.length), display: 'flex' }}>
        <DataTable
          label={t('whatIf.clientsCaption')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          visible={CLIENT_COLUMNS}
          sort={sort}
          onSort={sortBy}
          onOpen={({ accountId }) =>
            void navigate({ to: '/accounts/$accountId', params: { accountId }, search: { tab: 'margins' } })
          }
          resetKey={JSON.stringify([sort, [...verdicts]])}
          empty={<EmptyState why="nothing-matches" title={t('list.nothingTitle')} />}
        />
      </Box>
    </>
  );
}

/** As high as its rows, within bounds. */
function heightFor(rows: number): number {
  const inSight = Math.min(MOST_ROWS_IN_SIGHT, Math.max(FEWEST_ROWS_IN_SIGHT, rows));
  return HEADER_HEIGHT + inSight * ROW_HEIGHT + SCROLL_BAR;
}

function useClientColumns(): TableColumn<WhatIfAccount>[] {
  const { t } = useTranslation('margins');
  const format = useFormat();
  return useMemo(() => {
    const withCurrency = (label: string): string => `${label}, ${format.currency}`;
    return [
      {
        id: 'name',
        header: t('whatIf.columns.name'),
        size: 200,
        cell: (row) => <PlainText>{row.accountName}</PlainText>,
      },
      { id: 'verdict', header: t('whatIf.verdict'), size: 130, cell: (row) => <VerdictBadge verdict={row.verdict} /> },
      {
        id: 'observed',
        header: withCurrency(t('whatIf.observed')),
        size: 130,
        align: 'end',
        cell: ({ total }) => <Between value={total && { least: total.observed, most: total.observed }} bare />,
      },
      {
        id: 'replayed',
        header: withCurrency(t('whatIf.replayed')),
        size: 210,
        align: 'end',
        cell: ({ total }) => <Between value={total?.replayed ?? null} bare />,
      },
      {
        id: 'difference',
        header: withCurrency(t('whatIf.difference')),
        size: 190,
        align: 'end',
        cell: ({ total }) => <Between value={total?.difference ?? null} bare signed />,
      },
      {
        id: 'missing',
        header: t('whatIf.columns.missing'),
        size: 110,
        align: 'end',
        cell: (row) => (row.missingDays === 0 ? '' : format.number(row.missingDays)),
      },
    ];
  }, [t, format]);
}
