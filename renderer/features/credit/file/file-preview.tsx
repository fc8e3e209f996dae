import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditImport, CreditRow } from '@shared/domain/csv-import';
import type { Profile } from '@shared/ipc/models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { RowTable } from '@renderer/ui/row-table';
import { StatusBadge } from '@renderer/ui/status-badge';
import { AccountName } from '../account-name';
import type { MoveKind } from '../model/moves';
import { rowWords } from './file-words';

const SHOWN = ['all', 'faulty', 'repeated'] as const;
type Shown = (typeof SHOWN)[number];

const IS_SHOWN: Record<Shown, (row: CreditRow) => boolean> = {
  all: () => true,
  faulty: ({ valid }) => !valid,
  repeated: ({ repeated }) => repeated !== null,
};

interface FilePreviewProps {
  profile: Profile;
  kind: MoveKind;
  read: Extract<CreditImport, { ok: true }>;
}

/** Every row of the file: what it would do, or all that is wrong with it. Nothing is sent from here. */
export function FilePreview({ profile, kind, read }: FilePreviewProps) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('all');
  const rows = useMemo(() => read.rows.filter(IS_SHOWN[shown]), [read.rows, shown]);
  const counts = useMemo(
    () => ({
      all: read.rows.length,
      faulty: read.rows.length - read.valid,
      repeated: read.rows.filter(IS_SHOWN.repeated).length,
    }),
    [read],
  );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}>
        <Box role="status">
          {t('file.summary', {
            valid: format.number(read.valid),
            rows: format.number(read.rows.length),
            total: format.money(read.total),
          })}
          {counts.faulty > 0 && <> {t('file.faultyLeftOut', { count: counts.faulty })}</>}
        </Box>
        <ToggleButtonGroup
          exclusive
          value={shown}
          aria-label={t('file.show.label')}
          onChange={(_, next: Shown | null) => next && setShown(next)}
        >
          {SHOWN.map((each) => (
            <ToggleButton key={each} value={each} disabled={counts[each] === 0}>
              {t(`file.show.${each}`, { number: format.number(counts[each]) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <RowTable
        label={t('file.table')}
        rows={rows}
        rowId={({ line }) => String(line)}
        rowHeight={49}
        maxHeight={480}
        minWidth={694}
        columns={[
          {
            id: 'line',
            header: t('columns.line'),
            width: '60px',
            align: 'end',
            cell: ({ line }) => format.number(line),
          },
          {
            id: 'account',
            header: t('columns.account'),
            width: 'minmax(150px, 1fr)',
            cell: (row) => <Whom row={row} />,
          },
          {
            id: 'amount',
            header: t(`columns.${kind}In`, { currency: profile.currency }),
            width: '124px',
            align: 'end',
            cell: (row) =>
              row.valid ? format.money(row.amount, { bare: true, decimals: row.amount % 10 === 0 ? 2 : 3 }) : MISSING,
          },
          {
            id: 'state',
            header: t('columns.state'),
            width: 'minmax(210px, 1.2fr)',
            cell: (row) => <Verdict row={row} />,
          },
          {
            id: 'note',
            header: t('columns.note'),
            width: '150px',
            cell: (row) => row.valid && row.note !== '' && <PlainText wrap>{row.note}</PlainText>,
          },
        ]}
      />
    </>
  );
}

/** The account as far as it is clear; of a row with a fault also what stands in the file. */
function Whom({ row }: { row: CreditRow }) {
  const { t } = useTranslation('credit');
  return (
    <>
      {row.account && <AccountName id={row.account.id} name={row.account.name} />}
      {!row.valid && (
        <small>
          {t('file.asWritten')} <PlainText wrap>{row.cells.filter((cell) => cell.trim() !== '').join(' · ')}</PlainText>
        </small>
      )}
    </>
  );
}

function Verdict({ row }: { row: CreditRow }) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const words = rowWords(t, format, row);
  return (
    <>
      <StatusBadge tone={row.valid ? (row.repeated ? 'warning' : 'good') : 'bad'}>
        {t(row.valid ? 'file.valid' : 'file.invalid')}
      </StatusBadge>
      {words.map((each) => (
        <small key={each}>{each}</small>
      ))}
    </>
  );
}
