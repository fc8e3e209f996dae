import type { AccountReport } from '@shared/domain/report';
import type { ReportDay } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import { OPERATIONS } from '../operation';
import { collectPages, pageAnswer } from '../pagination';
import type { Send } from '../request';
import { periodReportAnswer } from '../schemas/period-report';
import { type Rows, readRows } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';

export interface ReportsArgs {
  granularity: 'Day' | 'Month' | 'Year';
  /** First and last day, both included. */
  from: ReportDay;
  to: ReportDay;
}

/** A list that came in pages. */
export interface Listed<T> extends Rows<T> {
  /** The pages ended before all was read: what is here may not be everything. */
  partial: boolean;
}

export interface ReportsResource {
  /** The account's own figures by period. (Reference: Reports 57) */
  list(session: SpokiSession, args: ReportsArgs, options?: CallOptions): Promise<Listed<AccountReport>>;
}

/** The operation of an account's key on its reports. */
export function reportsResource(send: Send): ReportsResource {
  return {
    async list(session, { granularity, from, to }, options) {
      if (from > to)
        fail('invalid-input', 'the first day is after the last', { fields: { from: ['after the last day'] } });
      const query = { granularity, start_date: from, end_date: to };
      const { items, partial } = await collectPages((page) =>
        send(
          session,
          {
            operation: OPERATIONS.reports.list,
            query: page === 1 ? query : { ...query, page: String(page) },
            schema: pageAnswer,
          },
          options,
        ),
      );
      return { ...readRows(items, periodReportAnswer, (report) => report), partial };
    },
  };
}
