import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { isLowCredit } from '@shared/domain/account';
import type { AccountRow } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { runwayWords } from '@renderer/operations/runway/runway-words';
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

function Runway({ account: { credit, runway, asOf } }: { account: AccountRow }) {
  const { t } = useTranslation('credit');
  const { t: runwayT } = useTranslation('runway');
  const format = useFormat();
  const { text, range, about } = runwayWords(runway, runwayT, format);
  return (
    <Figure
      label={t('tab.runway')}
      value={text}
      detail={range ?? about}
      explanation={{
        formula: runwayT('panel.formula'),
        inputs: [
          { label: t('tab.credit'), value: format.money(credit) },
          { label: t('tab.creditAsOf'), value: format.dateTime(asOf) },
          { label: t('tab.activeDays'), value: format.number(runway.activeDays) },
        ],
        note: about,
      }}
    />
  );
}
