import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewClient } from '@shared/domain/new-client';
import { useFormat } from '../lib/format';
import { PlainText } from '../ui/plain-text';

/** Hundredths of a percent in one. */
const HUNDREDTHS = 10_000;

interface ClientsTableProps {
  clients: readonly NewClient[];
  /** A last column: what became of each, by its place from 0. */
  became?: { header: string; cell: (position: number) => ReactNode };
}

/** New clients as they are asked for. */
export function ClientsTable({ clients, became }: ClientsTableProps) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('support.clients.title')}>
      <Table size="small" aria-label={t('support.clients.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('support.clients.name')}</TableCell>
            <TableCell>{t('support.clients.country')}</TableCell>
            <TableCell align="right">{t('support.clients.vat')}</TableCell>
            <TableCell>{t('support.clients.email')}</TableCell>
            <TableCell>{t('support.clients.firstName')}</TableCell>
            {became && <TableCell>{became.header}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {clients.map((client, position) => (
            <TableRow key={position}>
              <TableCell component="th" scope="row">
                <PlainText wrap>{client.accountName}</PlainText>
              </TableCell>
              <TableCell>{client.countryCode}</TableCell>
              <TableCell align="right">{format.percent(client.vatAmount / HUNDREDTHS, 2)}</TableCell>
              <TableCell>
                <PlainText wrap>{client.email}</PlainText>
              </TableCell>
              <TableCell>
                <PlainText wrap>{client.firstName}</PlainText>
              </TableCell>
              {became && <TableCell>{became.cell(position)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
