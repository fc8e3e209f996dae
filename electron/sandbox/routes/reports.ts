import { refuseField } from '../errors';
import { type AccountOperation, ok } from '../operation';
import { paginate } from '../pagination';
import { accountReportJson, type PeriodLength, periodsOf } from '../traffic/periods';
import { dayInQuery } from './parse';

const LENGTHS: Record<string, PeriodLength> = { Day: 'day', Month: 'month', Year: 'year' };

/** The first day of a period by its key: `2026` → `2026-01-01`. */
function startOf(key: string): string {
  return `${key}-01-01`.slice(0, 10);
}

/** Reference: Reports. Newest first, as in the recorded answer. */
export const REPORT_OPERATIONS: readonly AccountOperation[] = [
  {
    method: 'GET',
    path: 'reports/',
    key: 'account',
    perMinute: 5,
    run(request, state, account) {
      const asked = request.query.get('granularity') ?? 'Day';
      const length = LENGTHS[asked] ?? refuseField('granularity', `"${asked}" is not a valid choice.`);
      const today = state.today(account);
      const from = dayInQuery(request.query, 'start_date') ?? account.books.firstDay;
      const to = Math.min(dayInQuery(request.query, 'end_date') ?? today, today);
      const periods = [...periodsOf(account, from, to, length)].reverse();
      const page = paginate(
        request,
        periods.map(([key, period]) => ({ start: startOf(key), period })),
      );
      const results = page.results.map(({ start, period }) => accountReportJson(account.id, start, period));
      return ok({ ...page, results });
    },
  },
];
