import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { TextLink } from '@renderer/ui/links';
import { Money } from '@renderer/ui/money';
import { PlainText } from '@renderer/ui/plain-text';
import { changeOf } from './model/change';

type Client = Overview['top'][number];

/** Who consumes most and who falls behind, over the same days of both months. */
export function ClientChanges({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { days, compared, accounts, top, falling } = overview;
  if (!days) return <Typography sx={{ color: 'text.secondary' }}>{t('clients.first')}</Typography>;
  if (compared === 0)
    return (
      <Typography sx={{ color: 'text.secondary' }}>
        {t('clients.notCompared')}{' '}
        <TextLink to="/reports" search={{ view: 'sync' }} underline="always">
          {t('clients.toSync')}
        </TextLink>
      </Typography>
    );
  const of = t('clients.of', {
    from: format.shortDay(days.from),
    to: format.shortDay(days.to),
    number: format.number(compared),
    accounts: format.number(accounts),
  });
  return (
    <div>
      <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))' }}>
        <Clients title={t('clients.top')} none={t('clients.noneTop')} clients={top} />
        <Clients title={t('clients.falling')} none={t('clients.noneFalling')} clients={falling} />
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 2 }}>
        {of}
      </Typography>
    </div>
  );
}

function Clients({ title, none, clients }: { title: string; none: string; clients: readonly Client[] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const headingId = useId();
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ minWidth: 0 }}>
      <Typography id={headingId} variant="h2" sx={{ mb: 2 }}>
        {title}
      </Typography>
      {clients.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>
      ) : (
        <Box role="group" tabIndex={0} aria-labelledby={headingId} sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-labelledby={headingId} sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
            <TableHead>
              <TableRow>
                <TableCell>{t('clients.columns.account')}</TableCell>
                {(['consumption', 'before', 'change'] as const).map((column) => (
                  <TableCell key={column} align="right">
                    {t(`clients.columns.${column}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {clients.map(({ accountId, accountName, consumption, before }) => (
                <TableRow key={accountId}>
                  <TableCell sx={{ maxWidth: 200, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                    <TextLink to="/accounts/$accountId" params={{ accountId }}>
                      <PlainText>{accountName}</PlainText>
                    </TextLink>
                  </TableCell>
                  <TableCell align="right">
                    <Money value={consumption} />
                  </TableCell>
                  <TableCell align="right">
                    <Money value={before} />
                  </TableCell>
                  <TableCell align="right">{format.change(changeOf(consumption, before))}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Box>
  );
}
