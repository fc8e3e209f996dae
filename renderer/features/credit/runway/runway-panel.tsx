import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportDay, DEFAULT_TIME_ZONE, addDays, dayAt } from '@shared/domain/report-day';
import { MORE_THAN_A_YEAR } from '@shared/domain/runway-words';
import type { ProfileId } from '@shared/domain/ids';
import type { AccountRow } from '@shared/ipc/models';
import type { RunwayQuantiles, RunwayView } from '@shared/ipc/watch-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { useRunway } from '@renderer/lib/queries/watch';
import { useNow } from '@renderer/lib/use-now';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { FormulaButton } from '@renderer/ui/charts/formula-button';
import { BackTest } from './back-test';
import { RunwayDates } from './runway-dates';

/** How long the credit lasts, in days of the calendar, from what, and how well such estimates did. */
export function RunwayPanel({ profileId, account }: { profileId: ProfileId; account: AccountRow }) {
  const { t } = useTranslation('runway');
  const titleId = useId();
  const { data, error } = useRunway(profileId, account.id);
  const today = dayAt(useNow(), account.timezone ?? DEFAULT_TIME_ZONE);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 4, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography id={titleId} variant="h3" component="h2">
          {t('title')}
        </Typography>
        <FormulaButton label={`${t('panel.explain')}: ${t('title')}`} formula={t('panel.formula')} />
      </Box>
      {error && <ErrorNotice error={error} slim />}
      {!data && !error && <Skeleton variant="rectangular" height={120} />}
      {data && <Estimate view={data} today={today} />}
      {data && data.runway.why !== 'not-fetched' && <BackTest tested={data.backTest} />}
    </Box>
  );
}

function Estimate({ view, today }: { view: RunwayView; today: ReportDay }) {
  const { t } = useTranslation('runway');
  const { why, activeDays, toZero, toThreshold } = view.runway;
  if (!toZero) {
    const reason = why === 'told' ? 'credit-unknown' : why;
    return (
      <Typography sx={{ color: 'text.secondary' }}>{t(`panel.reason.${reason}`, { count: activeDays })}</Typography>
    );
  }
  return (
    <>
      <Typography sx={{ fontWeight: 600, mb: 3 }}>
        <RunsOut toZero={toZero} today={today} />
      </Typography>
      <RunwayDates today={today} toZero={toZero} toThreshold={toThreshold} threshold={view.threshold} />
      <Evidence view={view} />
    </>
  );
}

function RunsOut({ toZero: { p10, p50, p90 }, today }: { toZero: RunwayQuantiles; today: ReportDay }) {
  const { t } = useTranslation('runway');
  const format = useFormat();
  const day = (days: number): string => format.shortDay(addDays(today, days));
  if (p50 >= MORE_THAN_A_YEAR) return t('panel.runsOutLate');
  const range =
    p90 >= MORE_THAN_A_YEAR ? t('panel.fromOn', { from: day(p10) }) : t('panel.from', { from: day(p10), to: day(p90) });
  return t('panel.runsOut', { day: day(p50), range });
}

function Evidence({ view }: { view: RunwayView }) {
  const { t } = useTranslation('runway');
  const format = useFormat();
  const now = useNow();
  return (
    <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
      {t('panel.asOf', {
        credit: format.money(view.credit),
        when: view.creditAsOf === null ? MISSING : format.age(view.creditAsOf, now),
        from: format.shortDay(view.from),
        to: format.shortDay(view.to),
        count: view.runway.activeDays,
      })}
    </Typography>
  );
}
