import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataUsage } from '@shared/ipc/models';
import { useFormat } from '../../lib/format';
import { useDataUsage, useDeleteLocalData, useRevealData } from '../../lib/queries/system';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Details } from '../../ui/details';
import { ErrorNotice } from '../../ui/error-notice';
import { SkeletonRows } from '../../ui/skeletons';
import { StatusBadge } from '../../ui/status-badge';

function Files({ files }: Pick<DataUsage, 'files'>) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <Table size="small" aria-label={t('data.files')} sx={{ maxWidth: 480, '& tr > :first-of-type': { pl: 0 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('data.columns.file')}</TableCell>
          <TableCell align="right">{t('data.columns.size')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {files.map(({ name, bytes }) => (
          <TableRow key={name}>
            <TableCell>{name}</TableCell>
            <TableCell align="right">{format.bytes(bytes)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** `data.deleteLocal` compares with this word; the person types it in their own language. */
const WORD_FOR_MAIN = 'delete';

function DeleteButton() {
  const { t } = useTranslation('settings');
  const remove = useDeleteLocalData();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t('data.delete')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('data.deleteTitle')}
        verb={t('data.delete')}
        typedWord={t('data.deleteWord')}
        onClose={() => setOpen(false)}
        onConfirm={async () => {
          await remove.mutateAsync(WORD_FOR_MAIN);
          setOpen(false);
        }}
      >
        {t('data.deleteText')}
      </ConfirmDialog>
      {remove.isSuccess && <StatusBadge tone="good">{t('data.deleted')}</StatusBadge>}
    </>
  );
}

/** Where the app keeps its data, how much there is, and the way to be rid of it. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data: usage, error } = useDataUsage();
  const reveal = useRevealData();
  if (error) return <ErrorNotice error={error} />;
  if (!usage) return <SkeletonRows count={5} />;
  const bytes = usage.files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Details
        items={[
          { label: t('data.where'), value: usage.directory },
          { label: t('data.accounts'), value: format.number(usage.accounts) },
          { label: t('data.days'), value: format.number(usage.reportDays) },
          { label: t('data.total'), value: format.bytes(bytes) },
        ]}
      />
      <Files files={usage.files} />
      {reveal.error && <ErrorNotice error={reveal.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button variant="outlined" onClick={() => reveal.mutate()}>
          {t('data.reveal')}
        </Button>
        <DeleteButton />
      </Box>
    </Box>
  );
}
