import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import { useFormat } from '@renderer/lib/format';
import { useStatement } from '@renderer/lib/queries/reports';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

interface StatementPreviewProps {
  profileId: ProfileId;
  month: ReportMonth;
  accountId: AccountId;
}

const BALANCES = ['opening', 'recharge', 'consumption', 'closing'] as const;
const HEIGHT = 220;

/** One of the statements as the client will see it. */
export function StatementPreview({ profileId, month, accountId }: StatementPreviewProps) {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const { data, error } = useStatement(profileId, month, accountId);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Skeleton variant="rectangular" height={HEIGHT + 72} />;
  const name = data.accountName;
  return (
    <Box component="section" aria-label={t('statements.preview', { name })}>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {t('statements.preview', { name: '' })} <PlainText>{name}</PlainText>
      </Typography>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 6, rowGap: 1, m: 0, mb: 2 }}>
        {BALANCES.map((figure) => (
          <div key={figure}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {t(`print.${figure}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
              {format.money(data[figure])}
            </Typography>
          </div>
        ))}
      </Box>
      <FigureTable caption={t('statements.days', { name })} maxHeight={HEIGHT}>
        <thead>
          <tr>
            {(['day', 'messages', 'recharge', 'consumption'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`print.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{format.day(day.day)}</th>
              <td>{format.number(day.messages)}</td>
              <td>{format.money(day.recharge)}</td>
              <td>{format.money(day.consumption)}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </Box>
  );
}
