import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { isLowCredit } from '@shared/domain/account';
import { thousandths } from '@shared/domain/money';
import { runwayDays } from '@shared/domain/runway';
import type { AccountRow } from '@shared/ipc/models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { AsOf } from '@renderer/ui/as-of';
import { Figure } from '@renderer/ui/figure';
import { Money } from '@renderer/ui/money';
import { StatusBadge } from '@renderer/ui/status-badge';

/** What the account has, from when that is, and how long it lasts. */
export function Balance({ account }: { account: AccountRow }) {
  const { t } = useTranslation('credit');
  const low = isLowCredit(account);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Figure label={t('tab.credit')} value={<Money value={account.credit} />} detail={<AsOf at={account.asOf} />} />
      <Figure
        label={t('tab.threshold')}
        value={<Money value={account.lowCreditThreshold} />}
        detail={
          low === null ? (
            ''
          ) : (
            <StatusBadge tone={low ? 'warning' : 'good'}>{t(low ? 'tab.low' : 'tab.enough')}</StatusBadge>
          )
        }
      />
      <Runway account={account} />
    </Box>
  );
}

function Runway({ account: { credit, month } }: { account: AccountRow }) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const daily = month?.dailyConsumption ?? null;
  const days = runwayDays(credit, daily);
  return (
    <Figure
      label={t('tab.runway')}
      value={days === null ? MISSING : t('tab.runwayDays', { count: days })}
      detail={t(daily === null ? 'tab.runwayUnknown' : daily > 0 ? 'tab.estimate' : 'tab.runwayNothing')}
      explanation={{
        formula: t('tab.runwayFormula'),
        inputs: [
          { label: t('tab.credit'), value: format.money(credit) },
          { label: t('tab.daily'), value: format.money(daily === null ? null : thousandths(Math.round(daily))) },
          { label: t('tab.dailyAsOf'), value: format.dateTime(month?.asOf) },
        ],
        note: t('tab.runwayNote'),
      }}
    />
  );
}
