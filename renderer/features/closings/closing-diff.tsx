import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ClosingDiff } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useClosingDiff } from '@renderer/lib/queries/reports';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Money } from '@renderer/ui/money';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { StatusBadge } from '@renderer/ui/status-badge';

type Change = ClosingDiff['changes'][number];

/** What Spoki's reports say today against what was frozen: account by account, figure by figure, with the days. */
export function ClosingChanges({ profileId, month }: { profileId: ProfileId; month: ReportMonth }) {
  const { t } = useTranslation('closings');
  const format = useFormat();
  const { data, error } = useClosingDiff(profileId, month);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonRows count={3} />;
  const accounts = new Set(data.changes.map(({ accountId }) => accountId)).size;
  const ofAccounts = t('diff.accounts', { count: accounts, number: format.number(accounts) });
  const count = data.changes.length;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {count === 0 ? (
        data.checkedAt !== null && <StatusBadge tone="good">{t('diff.none')}</StatusBadge>
      ) : (
        <StatusBadge tone="warning">
          {t('diff.count', { count, number: format.number(count), accounts: ofAccounts })}
        </StatusBadge>
      )}
      <Typography sx={{ color: 'text.secondary' }}>
        {data.checkedAt === null
          ? t('diff.neverChecked')
          : t('diff.checked', { when: format.dateTime(data.checkedAt) })}
      </Typography>
      {count > 0 && <ChangesTable month={month} changes={data.changes} />}
    </Box>
  );
}

function ChangesTable({ month, changes }: { month: ReportMonth; changes: readonly Change[] }) {
  const { t } = useTranslation('closings');
  const format = useFormat();
  return (
    <FigureTable caption={t('diff.label', { month: format.month(month) })} maxHeight={420}>
      <thead>
        <tr>
          <th scope="col">{t('diff.account')}</th>
          <th scope="col">{t('diff.figure')}</th>
          <th scope="col">{t('diff.closed')}</th>
          <th scope="col">{t('diff.now')}</th>
          <th scope="col">{t('diff.difference')}</th>
          <th scope="col">{t('diff.days')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow key={`${change.accountId} ${change.figure}`} change={change} />
        ))}
      </tbody>
    </FigureTable>
  );
}

function ChangeRow({ change: { accountName, figure, closed, now, days } }: { change: Change }) {
  const { t } = useTranslation('closings');
  const format = useFormat();
  const difference = closed === null || now === null ? null : thousandths(now - closed);
  return (
    <tr>
      <th scope="row">
        <PlainText>{accountName}</PlainText>
      </th>
      <td>{t(`diff.figures.${figure}`)}</td>
      <td>
        <Money value={closed} decimals={3} />
      </td>
      <td>
        <Money value={now} decimals={3} />
      </td>
      <td>
        {difference !== null && difference > 0 && '+'}
        <Money value={difference} decimals={3} />
      </td>
      <td>
        <details>
          <summary>{t('diff.daysOf', { count: days.length, number: format.number(days.length) })}</summary>
          {days.map((day) => (
            <small key={day.day}>
              {t('diff.day', {
                day: format.shortDay(day.day),
                closed: format.money(day.closed, { decimals: 3 }),
                now: format.money(day.now, { decimals: 3 }),
              })}
            </small>
          ))}
        </details>
      </td>
    </tr>
  );
}
