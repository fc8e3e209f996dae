import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLowCredit } from '@shared/domain/account';
import type { AccountPage, AccountRow } from '@shared/ipc/models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { Sparkline } from '@renderer/ui/charts/sparkline';
import { Money } from '@renderer/ui/money';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';
import { AccountStatus, PhoneStatus, QualityScore } from '../account-statuses';
import { creditPoints } from '@renderer/lib/credit-points';

/** How the account stands, as a row of facts that keep their places. */
export function HeaderFigures({ page }: { page: AccountPage }) {
  const { t } = useTranslation('account');
  const { account } = page;
  return (
    <Box
      component="dl"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 6,
        rowGap: 3,
        m: 0,
        p: 3,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Fact name={t('header.credit')} wide>
        <Credit page={page} />
      </Fact>
      <Fact name={t('header.status')}>
        <AccountStatus account={account} />
      </Fact>
      <Fact name={t('header.phone')}>{account.phone ? <PlainText>{account.phone}</PlainText> : MISSING}</Fact>
      <Fact name={t('header.phoneStatus')}>
        <PhoneStatus text={account.phoneStatus} />
      </Fact>
      <Fact name={t('header.quality')}>
        <Quality account={account} />
      </Fact>
      <Fact name={t('header.limit')}>
        <DailyLimit account={account} />
      </Fact>
    </Box>
  );
}

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0, maxWidth: wide ? 'none' : 190 }}>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

function Credit({ page }: { page: AccountPage }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { palette } = useTheme().vars;
  const { account } = page;
  const points = creditPoints(page.history);
  const first = points[0];
  const last = points.at(-1);
  const low = isLowCredit(account);
  return (
    <Box sx={{ display: 'flex', gap: 4, alignItems: 'center' }}>
      <div>
        <Typography variant="h2" component="span">
          <Money value={account.credit} />
        </Typography>
        <Quiet>
          {account.lowCreditThreshold === null
            ? t('header.noThreshold')
            : t('header.threshold', { amount: format.money(account.lowCreditThreshold) })}
        </Quiet>
        {low !== null && (
          <StatusBadge tone={low ? 'warning' : 'good'}>{t(low ? 'header.low' : 'header.enough')}</StatusBadge>
        )}
      </div>
      {first && last && points.length > 1 && (
        <Sparkline
          width={88}
          points={points.map(({ at, credit }) => ({ at, value: credit }))}
          colour={palette.chart.credit}
          label={t('header.creditHistory', {
            first: format.money(first.credit),
            last: format.money(last.credit),
            count: points.length - 1,
            since: format.dateTime(first.at),
          })}
        />
      )}
    </Box>
  );
}

function Quality({ account }: { account: AccountRow }) {
  const { t } = useTranslation('account');
  return (
    <>
      <QualityScore score={account.qualityScore} />
      {account.qualityReasons && (
        <Quiet>
          <PlainText wrap>{t('header.whyQuality', { reasons: account.qualityReasons })}</PlainText>
        </Quiet>
      )}
    </>
  );
}

function DailyLimit({ account }: { account: AccountRow }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { dailyLimit, contactedIn24h, contactedIn7d } = account;
  const share = dailyLimit !== null && contactedIn24h !== null && dailyLimit > 0 ? contactedIn24h / dailyLimit : null;
  return (
    <Box sx={{ minWidth: 160 }}>
      <span title={t('header.limitFormula')}>
        {t('header.limitOf', { used: format.number(contactedIn24h), limit: format.number(dailyLimit) })}
        {share !== null && ` · ${format.percent(share, 0)}`}
      </span>
      {share !== null && (
        <LinearProgress
          variant="determinate"
          value={Math.min(100, Math.max(0, share * 100))}
          color={share >= 0.9 ? 'warning' : 'primary'}
          aria-label={t('header.limit')}
          sx={{ my: 1, borderRadius: 1 }}
        />
      )}
      {contactedIn7d !== null && <Quiet>{t('header.week', { contacts: format.number(contactedIn7d) })}</Quiet>}
    </Box>
  );
}
