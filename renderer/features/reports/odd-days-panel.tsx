import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { type ReportMonth, reportDaySchema } from '@shared/domain/report-day';
import type { OddDay } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useOddDays } from '@renderer/lib/queries/reports';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Money } from '@renderer/ui/money';
import { PlainText } from '@renderer/ui/plain-text';
import { SidePanel } from '@renderer/ui/side-panel';
import { SkeletonRows } from '@renderer/ui/skeletons';

interface OddDaysPanelProps {
  profileId: ProfileId;
  month: ReportMonth;
  open: boolean;
  onClose: () => void;
}

/** The days of a month that look odd or could not be read, and what that means for its figures. */
export function OddDaysPanel({ profileId, month, open, onClose }: OddDaysPanelProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const titleId = useId();
  const { data, error, isPending } = useOddDays(profileId, month, null, open);
  const hidden = data ? data.total - data.days.length : 0;
  return (
    <SidePanel open={open} titleId={titleId} width={720} onClose={onClose}>
      <Box sx={{ p: 5, display: 'flex', flexDirection: 'column', gap: 3, minHeight: 0, height: '100%' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Typography id={titleId} variant="h2">
            {t('odd.title', { month: format.month(month) })}
          </Typography>
          <Button color="inherit" onClick={onClose} sx={{ marginInlineStart: 'auto' }}>
            {t('odd.close')}
          </Button>
        </Box>
        <Typography sx={{ color: 'text.secondary' }}>{t('odd.about')}</Typography>
        {error && <ErrorNotice error={error} />}
        {isPending && !error && <SkeletonRows count={8} />}
        {data?.days.length === 0 && <Typography>{t('odd.none')}</Typography>}
        {data && data.days.length > 0 && <OddTable days={data.days} />}
        {hidden > 0 && (
          <Typography sx={{ color: 'text.secondary' }}>
            {t('odd.more', { count: hidden, number: format.number(hidden) })}
          </Typography>
        )}
      </Box>
    </SidePanel>
  );
}

function OddTable({ days }: { days: readonly OddDay[] }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const dayOf = (text: string): string => {
    const day = reportDaySchema.safeParse(text);
    return day.success ? format.day(day.data) : text;
  };
  return (
    <Box sx={{ minHeight: 0, overflow: 'auto', '&& td': { whiteSpace: 'normal' } }}>
      <FigureTable caption={t('odd.table')} words>
        <thead>
          <tr>
            <th scope="col">{t('odd.account')}</th>
            <th scope="col">{t('odd.day')}</th>
            <th scope="col">{t('odd.what')}</th>
            <th scope="col">{t('odd.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((each) => (
            <tr key={`${each.accountId} ${each.day} ${each.what}`}>
              <th scope="row">
                <PlainText>{each.accountName}</PlainText>
              </th>
              <td>
                <PlainText>{dayOf(each.day)}</PlainText>
              </td>
              <td title={each.detail}>{t(`odd.kinds.${each.what}`)}</td>
              <td>
                <Money value={each.difference} decimals={3} />
              </td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </Box>
  );
}
