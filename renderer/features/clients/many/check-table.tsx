import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useTranslation } from 'react-i18next';
import { findCountry } from '@shared/domain/client-country';
import { type Format, MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { RowTable } from '@renderer/ui/row-table';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { visuallyHidden } from '@renderer/ui/visually-hidden';
import { errorWords, sayingWords, warningWords } from '../client-words';
import type { CheckRow } from '../model/many';

interface CheckTableProps {
  rows: readonly CheckRow[];
  /** Percent as typed. */
  defaultVat: string;
  onMark: (lines: readonly number[], include: boolean) => void;
  onCorrect: (line: number) => void;
}

const TONES = { ready: 'good', warning: 'warning', error: 'bad' } as const satisfies Record<CheckRow['standing'], Tone>;

/** What an empty cell shows: nothing was given, which the verdict says. */
function Cell({ text }: { text: string }) {
  return text === '' ? MISSING : <PlainText wrap>{text}</PlainText>;
}

/** The rows with their verdict: a box takes one in, a button corrects it. */
export function CheckTable({ rows, defaultVat, onMark, onCorrect }: CheckTableProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const open = rows.filter(({ standing }) => standing !== 'error');
  const taken = open.filter(({ chosen }) => chosen).length;
  const nameOf = ({ checked: { draft, line } }: CheckRow): string =>
    draft.values.accountName || t('check.lineName', { line: format.number(line) });
  return (
    <RowTable
      label={t('check.table')}
      rows={rows}
      rowId={({ checked }) => String(checked.line)}
      rowHeight={69}
      maxHeight={520}
      minWidth={612}
      columns={[
        {
          id: 'take',
          header: (
            <Checkbox
              size="small"
              checked={open.length > 0 && taken === open.length}
              indeterminate={taken > 0 && taken < open.length}
              disabled={open.length === 0}
              slotProps={{ input: { 'aria-label': t('check.takeAll') } }}
              onChange={(_event, on) =>
                onMark(
                  open.map(({ checked }) => checked.line),
                  on,
                )
              }
              sx={{ p: 0 }}
            />
          ),
          width: '44px',
          cell: (row) => (
            <Checkbox
              size="small"
              checked={row.chosen}
              disabled={row.standing === 'error'}
              slotProps={{ input: { 'aria-label': t('check.take', { name: nameOf(row) }) } }}
              onChange={(_event, on) => onMark([row.checked.line], on)}
              sx={{ p: 0 }}
            />
          ),
        },
        {
          id: 'line',
          header: t('check.line'),
          width: '52px',
          align: 'end',
          cell: ({ checked }) => format.number(checked.line),
        },
        {
          id: 'client',
          header: t('fields.accountName'),
          width: 'minmax(136px, 1.3fr)',
          cell: ({ checked: { draft } }) => (
            <>
              <Cell text={draft.values.accountName} />
              <small>
                <Cell text={draft.values.firstName} /> · <Cell text={draft.values.email} />
              </small>
            </>
          ),
        },
        {
          id: 'country',
          header: t('check.countryAndVat'),
          width: '116px',
          cell: ({ checked }) => (
            <>
              <Country typed={checked.draft.values.country} format={format} />
              <small>
                <Vat row={checked} defaultVat={defaultVat} format={format} />
              </small>
            </>
          ),
        },
        {
          id: 'verdict',
          header: t('check.verdict'),
          width: 'minmax(168px, 1.5fr)',
          cell: (row) => <Verdict row={row} />,
        },
        {
          id: 'correct',
          header: (
            <Box component="span" sx={visuallyHidden}>
              {t('check.correct')}
            </Box>
          ),
          width: '96px',
          align: 'end',
          cell: (row) => (
            <Button
              size="small"
              color="inherit"
              variant={row.standing === 'error' ? 'outlined' : 'text'}
              aria-label={t('check.correctOf', { name: nameOf(row) })}
              onClick={() => onCorrect(row.checked.line)}
            >
              {t('check.correct')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Country({ typed, format }: { typed: string; format: Format }) {
  const { t } = useTranslation('clients');
  const code = findCountry(typed);
  if (code === null) return <Cell text={typed} />;
  return t('check.countryCode', { name: format.country(code), code });
}

function Vat({ row, defaultVat, format }: { row: CheckRow['checked']; defaultVat: string; format: Format }) {
  const { t } = useTranslation('clients');
  const { vat } = row.draft.values;
  const shown = row.client ? format.percent(row.client.vatAmount / 10_000, 2) : vat || defaultVat;
  if (shown === '') return MISSING;
  return <PlainText wrap>{vat === '' ? t('check.byDefault', { vat: shown }) : shown}</PlainText>;
}

function Verdict({ row: { checked, said, standing } }: { row: CheckRow }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const words = [
    ...checked.errors.map((error) =>
      error.field === null || error.why === 'empty'
        ? errorWords(t, format, error)
        : t('check.ofField', { field: t(`fields.${error.field}`), words: errorWords(t, format, error) }),
    ),
    ...said.map((saying) => sayingWords(t, saying)),
    ...checked.warnings.map((warning) => warningWords(t, format, warning)),
  ];
  return (
    <>
      <StatusBadge tone={TONES[standing]}>{t(`check.standing.${standing}`)}</StatusBadge>
      {words.map((each) => (
        <small key={each}>
          <PlainText wrap>{each}</PlainText>
        </small>
      ))}
    </>
  );
}
