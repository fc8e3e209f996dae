import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { select } from '@renderer/lib/selection';
import { RunwayText } from '@renderer/operations/runway/runway-text';
import { TextLink } from '@renderer/ui/links';
import { Money } from '@renderer/ui/money';
import { PlainText } from '@renderer/ui/plain-text';
import { type LowAccount, lowAccounts } from './model/portfolio';

/** More than these are counted, and found on the Accounts screen. */
const MOST_SHOWN = 8;
/** What is lacking says enough in a narrow window. */
const WIDE_ONLY = { display: { xs: 'none', md: 'table-cell' } };

function Row({ low: { row, lacking }, onRecharge }: { low: LowAccount; onRecharge: (() => void) | undefined }) {
  const { t } = useTranslation('overview');
  return (
    <TableRow>
      <TableCell>
        <TextLink to="/accounts/$accountId" params={{ accountId: row.id }}>
          <PlainText>{row.name}</PlainText>
        </TextLink>
      </TableCell>
      <TableCell align="right">
        <Money value={row.credit} />
      </TableCell>
      <TableCell align="right" sx={WIDE_ONLY}>
        <Money value={row.lowCreditThreshold} />
      </TableCell>
      <TableCell align="right">
        <Money value={lacking} />
      </TableCell>
      <TableCell align="right">
        <RunwayText runway={row.runway} />
      </TableCell>
      {onRecharge && (
        <TableCell align="right">
          <Button size="small" aria-label={t('low.rechargeOne', { name: row.name })} onClick={onRecharge}>
            {t('low.recharge')}
          </Button>
        </TableCell>
      )}
    </TableRow>
  );
}

/** Accounts below their own threshold, most urgent first, with the way to recharge them. */
export function LowCredit({ profile, rows }: { profile: Profile; rows: readonly AccountRow[] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const navigate = useNavigate();
  const headingId = useId();
  const low = lowAccounts(rows);
  const shown = low.slice(0, MOST_SHOWN);
  const mayRecharge = profile.kind === 'partner';
  const go = (accountIds: AccountId[], task: 'recharge' | 'plan'): void => {
    select(profile.id, accountIds);
    void navigate({ to: '/credit', search: { do: task } });
  };
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mb: 2, minHeight: 32 }}>
        <Typography id={headingId} variant="h2">
          {t('low.title', { count: low.length, number: format.number(low.length) })}
        </Typography>
        {mayRecharge && low.length > 0 && (
          <Button
            variant="outlined"
            onClick={() =>
              go(
                low.map(({ row }) => row.id),
                'plan',
              )
            }
          >
            {t('low.plan')}
          </Button>
        )}
      </Box>
      {low.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('low.none')}</Typography>
      ) : (
        <Box role="group" tabIndex={0} aria-labelledby={headingId} sx={{ overflowX: 'auto' }}>
          <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
            <TableHead>
              <TableRow>
                <TableCell>{t('low.columns.account')}</TableCell>
                {(['credit', 'threshold', 'lacking', 'runway'] as const).map((column) => (
                  <TableCell key={column} align="right" sx={column === 'threshold' ? WIDE_ONLY : {}}>
                    {t(`low.columns.${column}`)}
                  </TableCell>
                ))}
                {mayRecharge && <TableCell align="right">{t('low.columns.action')}</TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((one) => (
                <Row
                  key={one.row.id}
                  low={one}
                  onRecharge={mayRecharge ? () => go([one.row.id], 'recharge') : undefined}
                />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {low.length > shown.length && (
        <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
          {t('low.more', { count: low.length - shown.length, number: format.number(low.length - shown.length) })}{' '}
          <TextLink to="/accounts" underline="always">
            {t('low.toAccounts')}
          </TextLink>
        </Typography>
      )}
    </Box>
  );
}
