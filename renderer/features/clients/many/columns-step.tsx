import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CLIENT_FIELDS, type ClientField, setColumn } from '@shared/domain/client-columns';
import type { ClientTable } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { RowTable } from '@renderer/ui/row-table';
import type { ManyDraft } from '../model/drafts';
import { DefaultVat } from './default-vat';

interface ColumnsStepProps {
  table: ClientTable;
  draft: ManyDraft;
  change: (next: (before: ManyDraft) => ManyDraft) => void;
}

/** So many cells show what a column holds. */
const SAMPLES = 3;
const NEEDED: readonly ClientField[] = ['accountName', 'country', 'email', 'firstName'];

/** What each column holds: guessed, and to be changed by the person. */
export function ColumnsStep({ table, draft, change }: ColumnsStepProps) {
  const { t } = useTranslation('clients');
  const { columns, defaultVat } = draft;
  const missing = NEEDED.filter((field) => !columns.includes(field));
  const go = (step: ManyDraft['step']) => change((before) => ({ ...before, step }));
  const empty = table.rows.length === 0;
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 960 }}>
      <Found table={table} />
      <ColumnTable
        table={table}
        columns={columns}
        onColumn={(place, field) =>
          change((before) => ({ ...before, columns: setColumn(before.columns, place, field) }))
        }
      />
      <DefaultVat value={defaultVat} onChange={(typed) => change((before) => ({ ...before, defaultVat: typed }))} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button variant="contained" disabled={missing.length > 0 || empty} onClick={() => go('check')}>
          {t('columns.check', { count: table.rows.length })}
        </Button>
        <Button color="inherit" onClick={() => go('source')}>
          {t('columns.back')}
        </Button>
        <Box role="status" sx={{ color: 'error.main' }}>
          {empty
            ? t('columns.noRows')
            : missing.length > 0 &&
              t('columns.missing', { fields: missing.map((field) => t(`fields.${field}`)).join(', ') })}
        </Box>
      </Box>
    </Box>
  );
}

function Found({ table: { fileName, header, rows } }: { table: ClientTable }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  return (
    <Typography>
      {fileName !== null && (
        <>
          <Box component="span" sx={{ fontWeight: 600 }}>
            <PlainText wrap>{fileName}</PlainText>
          </Box>{' '}
        </>
      )}
      {t('columns.found', { rows: format.number(rows.length), columns: format.number(header.length) })}{' '}
      {header.every((name) => name === '') && t('columns.noHeading')}
    </Typography>
  );
}

interface ColumnTableProps {
  table: ClientTable;
  columns: ManyDraft['columns'];
  onColumn: (place: number, field: ClientField | null) => void;
}

function ColumnTable({ table: { header, rows }, columns, onColumn }: ColumnTableProps) {
  const { t } = useTranslation('clients');
  const nameOf = (place: number): string => header[place] || t('columns.unnamed', { number: place + 1 });
  const samples = (place: number): string =>
    rows
      .map(({ cells }) => cells[place]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .join(' · ');
  return (
    <RowTable
      label={t('columns.table')}
      rows={header.map((_, place) => place)}
      rowId={String}
      rowHeight={53}
      maxHeight={420}
      minWidth={560}
      columns={[
        {
          id: 'name',
          header: t('columns.name'),
          width: 'minmax(140px, 1fr)',
          cell: (place) => <PlainText>{nameOf(place)}</PlainText>,
        },
        {
          id: 'holds',
          header: t('columns.holds'),
          width: '200px',
          cell: (place) => (
            <Select
              size="small"
              fullWidth
              value={columns[place] ?? 'none'}
              inputProps={{ 'aria-label': t('columns.holdsOf', { name: nameOf(place) }) }}
              onChange={({ target: { value } }) => onColumn(place, value === 'none' ? null : value)}
            >
              {CLIENT_FIELDS.map((field) => (
                <MenuItem key={field} value={field}>
                  {t(`fields.${field}`)}
                </MenuItem>
              ))}
              <MenuItem value="none">{t('columns.ignored')}</MenuItem>
            </Select>
          ),
        },
        {
          id: 'samples',
          header: t('columns.samples'),
          width: 'minmax(220px, 1.6fr)',
          cell: (place) => (samples(place) === '' ? '' : <PlainText>{samples(place)}</PlainText>),
        },
      ]}
    />
  );
}
