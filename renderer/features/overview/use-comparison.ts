import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, daysOfMonth, addMonths } from '@shared/domain/report-day';
import { margin } from '@shared/domain/report-maths';
import type { Overview } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { changeOf } from './model/change';

type Measure = 'consumption' | 'profit';

/** The month so far beside the same days of the month before, in words: nothing where there is nothing to compare. */
export function useComparison(overview: Overview | undefined) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  if (!overview?.days || overview.compared === 0)
    return { change: (_: Measure) => null, inputs: (_: Measure) => [], marginInputs: [] };

  const { days, toDate, sameDaysBefore, monthBefore, month, compared, accounts } = overview;
  const earlier = addMonths(month, -1);
  const { from: first, to: end } = daysOfMonth(earlier);
  const same = addDays(first, daysBetween(days.from, days.to));
  const range = { from: format.shortDay(first), to: format.shortDay(same < end ? same : end) };
  const number = format.number(compared);
  return {
    change: (measure: Measure): string | null => {
      const share = changeOf(toDate[measure], sameDaysBefore[measure]);
      if (share === null) return null;
      const words = { change: format.change(share), ...range, number };
      return compared === accounts ? t('compared.change', words) : t('compared.changeOf', words);
    },
    inputs: (measure: Measure) => [
      {
        label: t('compared.now', { from: format.shortDay(days.from), to: format.shortDay(days.to), number }),
        value: format.money(toDate[measure]),
      },
      { label: t('compared.before'), value: format.money(sameDaysBefore[measure]) },
      { label: t('compared.monthBefore', { month: format.month(earlier) }), value: format.money(monthBefore[measure]) },
    ],
    marginInputs: [
      {
        label: t('compared.marginBefore', { month: format.month(earlier) }),
        value: format.percent(margin(monthBefore.profit, monthBefore.consumption)),
      },
    ],
  };
}
