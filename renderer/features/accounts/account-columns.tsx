import { phoneStatusClass } from '@shared/domain/account';
import { phoneStatusTone, qualityTone, statusTone } from '@renderer/lib/account-tones';
import { MISSING } from '@renderer/lib/format';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import {
  AgeCell,
  CreditCell,
  LimitCell,
  MoneyCell,
  NameCell,
  RunwayCell,
  StatusCell,
  TextCell,
  type CellTools,
} from './account-cells';
import { facetValueLabel } from './facet-labels';
import type { AccountEntry } from './model/account-entry';
import { COLUMN_IDS, isFigure, type ColumnId } from './model/columns';
import type { FacetId } from './model/facets';

type Cell = (entry: AccountEntry) => React.ReactNode;

/** Narrow enough that a small laptop shows everything up to the runway at once. */
const SIZES: Record<ColumnId, number> = {
  name: 176,
  id: 76,
  status: 112,
  phone: 128,
  phoneStatus: 118,
  quality: 96,
  credit: 158,
  lowCreditThreshold: 124,
  runway: 128,
  monthConsumption: 128,
  monthProfit: 104,
  contactedIn24h: 116,
  contactedIn7d: 84,
  dailyLimit: 116,
  keyHeld: 84,
  accountType: 96,
  country: 120,
  asOf: 112,
};

/** The table's columns in one language and currency. */
export function accountColumns(tools: CellTools): TableColumn<AccountEntry>[] {
  const { t, format } = tools;
  const cells = accountCells(tools);
  return COLUMN_IDS.map((id) => ({
    id,
    header: t(`columns.${id}`, { currency: format.currency }),
    description: t(`about.${id}`),
    size: SIZES[id],
    align: isFigure(id) ? 'end' : 'start',
    cell: cells[id],
  }));
}

function accountCells({ t, runwayT, format, now }: CellTools): Record<ColumnId, Cell> {
  const labelOf = (entry: AccountEntry, facet: FacetId): string =>
    facetValueLabel(t, format, facet, entry.facets[facet]);
  return {
    name: (entry) => <NameCell entry={entry} t={t} />,
    id: ({ row }) => <TextCell text={row.id} />,
    status: (entry) => (
      <StatusCell label={entry.row.status === null ? null : labelOf(entry, 'status')} tone={statusTone(entry.row)} />
    ),
    phone: ({ row }) => (row.phone === null ? MISSING : <TextCell text={row.phone} />),
    phoneStatus: (entry) => (
      <StatusCell
        label={phoneStatusClass(entry.row.phoneStatus) === 'undefined' ? null : labelOf(entry, 'phoneStatus')}
        tone={phoneStatusTone(entry.row.phoneStatus)}
      />
    ),
    quality: (entry) => (
      <StatusCell
        label={entry.row.qualityScore === null ? null : labelOf(entry, 'quality')}
        tone={qualityTone(entry.row.qualityScore)}
        title={entry.row.qualityReasons}
      />
    ),
    credit: (entry) => <CreditCell entry={entry} t={t} format={format} />,
    lowCreditThreshold: ({ row }) => <MoneyCell value={row.lowCreditThreshold} t={t} format={format} />,
    runway: (entry) => <RunwayCell entry={entry} runwayT={runwayT} format={format} />,
    monthConsumption: ({ row }) => <MoneyCell value={row.month?.consumption} t={t} format={format} />,
    monthProfit: ({ row }) => <MoneyCell value={row.month?.profit} t={t} format={format} />,
    contactedIn24h: (entry) => <LimitCell entry={entry} t={t} format={format} />,
    contactedIn7d: ({ row }) => format.number(row.contactedIn7d),
    dailyLimit: ({ row }) => format.number(row.dailyLimit),
    keyHeld: ({ row }) => (
      <span className={row.keyHeld ? '' : 'quiet'}>{t(row.keyHeld ? 'cells.keyHeld' : 'cells.keyNotHeld')}</span>
    ),
    accountType: (entry) => (entry.row.accountType === null ? MISSING : labelOf(entry, 'accountType')),
    country: (entry) => (entry.facets.country === '' ? MISSING : labelOf(entry, 'country')),
    asOf: ({ row }) => <AgeCell at={row.asOf} format={format} now={now} />,
  };
}
