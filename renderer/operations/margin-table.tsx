import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { type Currency, thousandths } from '@shared/domain/money';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';
import { useMoneyFormat } from './use-money-format';

interface MarginTableProps {
  /** The set known last; null if none was ever set from here: unknown, not 0. Left out: only `after` is shown. */
  before?: Margins | null;
  after: Margins;
  currency: Currency;
}

function Row({ category, before, after, currency }: MarginTableProps & { category: ProfitCategory }) {
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  const from = before?.[category] ?? null;
  const to = after[category];
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {t(`margins.categories.${category}`)}
      </TableCell>
      {before !== undefined && (
        <TableCell align="right">
          {from === null ? (
            <Box component="span" title={t('margins.neverSetHint')} sx={{ color: 'text.secondary' }}>
              {t('margins.neverSet')}
            </Box>
          ) : (
            money.unit(from)
          )}
        </TableCell>
      )}
      <TableCell align="right" title={t('amount.thousandths', { thousandths: to })} sx={{ fontWeight: 600 }}>
        {money.unit(to)}
      </TableCell>
      {before !== undefined && (
        <TableCell align="right" sx={{ color: 'text.secondary' }}>
          {from === null ? '—' : from === to ? t('margins.same') : money.signedUnit(thousandths(to - from))}
        </TableCell>
      )}
    </TableRow>
  );
}

/** The seven margins of an account, before → after. */
export function MarginTable(props: MarginTableProps) {
  const { t } = useTranslation('operations');
  const compares = props.before !== undefined;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t(compares ? 'margins.table' : 'margins.setTable')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('margins.category')}</TableCell>
            {compares && <TableCell align="right">{t('margins.before')}</TableCell>}
            <TableCell align="right">{t(compares ? 'margins.after' : 'margins.set')}</TableCell>
            {compares && <TableCell align="right">{t('margins.change')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {PROFIT_CATEGORIES.map((category) => (
            <Row key={category} category={category} {...props} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
